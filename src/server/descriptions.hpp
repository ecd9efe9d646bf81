// The descriptions and words that were put into the program.
#pragma once

#include <vector>

#include "meta/snapshot.hpp"

namespace keyuan::server {

[[nodiscard]] std::vector<meta::Source> descriptions();

}  // namespace keyuan::server
