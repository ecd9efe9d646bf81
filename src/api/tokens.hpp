// One's own API tokens.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> token_routes();

}  // namespace keyuan::api
