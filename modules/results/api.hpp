// The routes of this module.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::results {

[[nodiscard]] std::vector<app::Route> routes();

}  // namespace keyuan::results
