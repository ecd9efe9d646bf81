#include "app/registry.hpp"
#include "fields/view.hpp"
#include "modules/people/new_workspace.hpp"
#include "modules/people/people.hpp"
#include "modules/people/rights.hpp"
#include "modules/people/rules.hpp"
#include "modules/people/views.hpp"

namespace keyuan::people {

void install(app::Registry& registry) {
  registry.seed("role", seed_roles_and_company);
  registry.on_newer_program(give_rights_to_new_types);
  registry.services.hooks.before("user", keep_an_administrator);
  registry.services.hooks.before("user", check_zone);
  registry.services.hooks.before("department", keep_departments_a_tree);
  registry.services.hooks.before("role", keep_seeded_roles);
  registry.services.hooks.before("role", check_rights);
  registry.services.hooks.after("user", move_records_along);
  registry.services.hooks.after("view", [&services = registry.services](record::Context& ctx, record::Write& write) {
    keep_one_default(ctx, write);
    share_as_said(ctx, write, fields::view::shared);
    services.org_changes(ctx);  // which knows whose records may be shared with whom
  });
}

}  // namespace keyuan::people
