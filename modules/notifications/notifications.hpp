// What somebody should know without looking for it, told to him alone, once, by the bell and on open screens.
#pragma once

#include "modules/notifications/tell.hpp"

namespace keyuan::app {
class Registry;
}

namespace keyuan::notifications {

void install(app::Registry& registry);

}  // namespace keyuan::notifications
