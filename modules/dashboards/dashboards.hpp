// What one wants to see at a glance, drawn from any record type, arranged on a page.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::dashboards {

void install(app::Registry& registry);

}  // namespace keyuan::dashboards
