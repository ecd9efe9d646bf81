// Follow-up plans, the rhythm of each customer class, what is to be done today, and what was promised to whom.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::followups {

void install(app::Registry& registry);

}  // namespace keyuan::followups
