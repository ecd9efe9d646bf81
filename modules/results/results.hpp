// What came of it: the funnel from lead to won deal by source, person and period, speed of first contact, cost and return.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::results {

void install(app::Registry& registry);

}  // namespace keyuan::results
