// Is it there already? Asked while a record is written down.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> duplicate_routes();

}  // namespace keyuan::api
