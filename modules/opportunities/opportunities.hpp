// Possible sales on their way through the stages of a pipeline.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::opportunities {

void install(app::Registry& registry);

}  // namespace keyuan::opportunities
