// The same change for many records, as a job.
#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::api {

// Adds POST /{entities}/bulk and the jobs "bulk.update" and "bulk.remove".
void install_bulk(app::Registry& registry);

}  // namespace keyuan::api
