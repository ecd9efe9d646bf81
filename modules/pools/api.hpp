// The routes of pools.
#pragma once

#include <memory>
#include <vector>

#include "app/route.hpp"
#include "modules/pools/book.hpp"

namespace keyuan::pools {

[[nodiscard]] std::vector<app::Route> routes(const std::shared_ptr<const OpenBook>& book);

}  // namespace keyuan::pools
