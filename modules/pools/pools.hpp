// Public pools of leads and customers without an owner: who may claim how many, which fields are masked until then, and when the system takes back.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::pools {

void install(app::Registry& registry);

}  // namespace keyuan::pools
