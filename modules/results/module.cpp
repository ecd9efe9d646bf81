#include "app/registry.hpp"
#include "modules/results/results.hpp"

namespace keyuan::results {

void install(app::Registry&) {}

}  // namespace keyuan::results
