// People who may become customers, with their source and cost, until they are converted or given up.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::leads {

void install(app::Registry& registry);

}  // namespace keyuan::leads
