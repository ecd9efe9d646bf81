// The routes of sources for those who are signed in.
#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::sources {

[[nodiscard]] std::vector<app::Route> routes();

}  // namespace keyuan::sources
