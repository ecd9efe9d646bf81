#include "app/registry.hpp"
#include "modules/sources/sources.hpp"

namespace keyuan::sources {

void install(app::Registry&) {}

}  // namespace keyuan::sources
