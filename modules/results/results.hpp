// What came of the leads: how far they went, by source, person and period.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::results {

void install(app::Registry& registry);

}  // namespace keyuan::results
