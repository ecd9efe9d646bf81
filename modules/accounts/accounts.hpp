// Customers of every kind with the people at them, and how people and companies stand to each other.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::accounts {

void install(app::Registry& registry);

}  // namespace keyuan::accounts
