#include "app/registry.hpp"
#include "modules/assignment/assignment.hpp"

namespace keyuan::assignment {

void install(app::Registry&) {}

}  // namespace keyuan::assignment
