#include "app/registry.hpp"
#include "modules/results/api.hpp"
#include "modules/results/results.hpp"
#include "modules/results/shipped_views.hpp"
#include "modules/results/status_changes.hpp"

namespace keyuan::results {

void install(app::Registry& registry) {
  registry.seed("view", make_views);
  registry.on_newer_program(renew_views);
  registry.services.hooks.after("lead", note_status_change);
  registry.add(routes());
}

}  // namespace keyuan::results
