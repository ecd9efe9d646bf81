#include "app/registry.hpp"
#include "modules/calendar/calendar.hpp"

namespace keyuan::calendar {

void install(app::Registry&) {}

}  // namespace keyuan::calendar
