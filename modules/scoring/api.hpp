#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::scoring {

[[nodiscard]] std::vector<app::Route> routes(app::Services& services);

}  // namespace keyuan::scoring
