// GET /search?q=&entities=&limit=: one box over all record types.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> search_routes();

}  // namespace keyuan::api
