// What was done with a customer and what is to be done next, on the timeline of every record it concerns.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::activities {

void install(app::Registry& registry);

}  // namespace keyuan::activities
