// Users, departments, roles and saved views: who works here and what each may do.
#pragma once

#include <string>

#include "record/hooks.hpp"

namespace keyuan::app {
class Registry;
}

namespace keyuan::people {

void install(app::Registry& registry);

// After a record was written that says in `shared` whom it is for: private, team (the owner's department and those
// below it) or all. Shares it so by the engine's own means, and takes back what was shared so before. The organisation
// has to be read anew then (Services::org_changes). Problem `people.no_team` where the owner is in no department.
void share_as_said(record::Context& ctx, record::Write& write, const meta::Handle<std::string>& shared);

}  // namespace keyuan::people
