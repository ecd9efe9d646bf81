// The second factor of who is signed in, and its taking away by an administrator.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> second_factor_routes();

}  // namespace keyuan::api
