// When the rhythm, a plan or the calendar changes, everything that is due is counted anew, in a job with its progress.
#pragma once

#include <string_view>

#include "app/services.hpp"
#include "jobs/run.hpp"
#include "modules/followups/rulebook.hpp"

namespace keyuan::followups {

inline constexpr std::string_view kRecount = "followups.recount";

// Plans that run go by their steps as they are now; then leads and customers, a few thousand a transaction.
void recount(app::Services& services, Rulebooks& books, jobs::JobRun& job);

}  // namespace keyuan::followups
