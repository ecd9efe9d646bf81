#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::opportunities {

[[nodiscard]] std::vector<app::Route> routes();

}  // namespace keyuan::opportunities
