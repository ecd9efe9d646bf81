#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::assignment {

[[nodiscard]] std::vector<app::Route> routes();

}  // namespace keyuan::assignment
