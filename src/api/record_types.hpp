// Record types that an administrator makes, changes and takes away while the program runs.
#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> record_type_routes(app::Services& services);

}  // namespace keyuan::api
