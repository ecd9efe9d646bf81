// The days and hours on which the company works: the week, public holidays and make-up working days. Deadlines elsewhere are counted by it.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::calendar {

void install(app::Registry& registry);

}  // namespace keyuan::calendar
