// How promising a lead is by rules that the manager writes: points with their reasons, grades, and how well the grades tell.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::scoring {

void install(app::Registry& registry);

}  // namespace keyuan::scoring
