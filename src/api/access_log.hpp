// Who came in, tried to, left, and took data out: for the administrator.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> access_log_routes();

}  // namespace keyuan::api
