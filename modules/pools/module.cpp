#include "app/registry.hpp"
#include "modules/pools/pools.hpp"

namespace keyuan::pools {

void install(app::Registry&) {}

}  // namespace keyuan::pools
