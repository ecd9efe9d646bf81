// Who gets a new lead: rules in order, by turn, weight or load, with the reason kept.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::assignment {

void install(app::Registry& registry);

}  // namespace keyuan::assignment
