#include "app/registry.hpp"
#include "modules/followups/followups.hpp"

namespace keyuan::followups {

void install(app::Registry&) {}

}  // namespace keyuan::followups
