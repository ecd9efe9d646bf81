#include "app/registry.hpp"
#include "modules/scoring/scoring.hpp"

namespace keyuan::scoring {

void install(app::Registry&) {}

}  // namespace keyuan::scoring
