// Who a job acts for.
#pragma once

#include <string>

#include "app/services.hpp"
#include "jobs/job.hpp"

namespace keyuan::app {

// On whose behalf a job acts: who asked for it, as he stands now. Problem `auth.required` when he is
// gone or may no longer sign in.
[[nodiscard]] Behalf behalf_of(const Services& services, const jobs::Job& job, std::string via);

}  // namespace keyuan::app
