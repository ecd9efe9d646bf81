#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::demo {

void install(app::Registry& registry);

}  // namespace keyuan::demo
