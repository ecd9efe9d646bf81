// Users, departments, roles and saved views: who works here and what each may do.
#pragma once

namespace keyuan::app {
class Registry;
}

namespace keyuan::people {

void install(app::Registry& registry);

}  // namespace keyuan::people
