// Where leads come from and what that costs; forms on one's own site, capture at an exhibition; until when a new lead must have been contacted.
#pragma once

#include "modules/sources/costs.hpp"

namespace keyuan::app {
class Registry;
}

namespace keyuan::sources {

void install(app::Registry& registry);

}  // namespace keyuan::sources
