#include "app/registry.hpp"
#include "modules/opportunities/api.hpp"
#include "modules/opportunities/opportunities.hpp"
#include "modules/opportunities/pipelines.hpp"
#include "modules/opportunities/stages.hpp"

namespace keyuan::opportunities {

void install(app::Registry& registry) {
  registry.seed("pipeline", seed_pipelines);
  registry.services.hooks.before("opportunity", follow_stage);
  registry.services.hooks.after("opportunity", note_stage_change);
  registry.services.hooks.compute("opportunity", "days_in_stage", "({now} - t.stage_since) / 86400000");
  registry.add(routes());
}

}  // namespace keyuan::opportunities
