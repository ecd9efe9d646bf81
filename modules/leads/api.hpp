#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::leads {

[[nodiscard]] std::vector<app::Route> routes();

}  // namespace keyuan::leads
