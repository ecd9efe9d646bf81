#include "app/registry.hpp"
#include "modules/assignment/api.hpp"
#include "modules/assignment/assign.hpp"
#include "modules/assignment/assignment.hpp"
#include "modules/assignment/tell.hpp"

namespace keyuan::assignment {

void install(app::Registry& registry) {
  auto& hooks = registry.services.hooks;
  hooks.before("assignment_rule", [](record::Context& ctx, record::Write& write) {
    using record::WriteKind;
    if (write.kind == WriteKind::kCreate || write.kind == WriteKind::kUpdate) check_rule(ctx, write.after);
  });
  hooks.before("absence", check_absence);
  hooks.before("lead", assign_new);
  hooks.before("lead", note_by_hand);
  hooks.after("lead", tell_proposed);
  registry.add(routes());
}

}  // namespace keyuan::assignment
