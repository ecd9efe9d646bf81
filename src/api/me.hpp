// What a person keeps for himself: records he opened and keeps at hand, what the web application remembers for him.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> me_routes();

}  // namespace keyuan::api
