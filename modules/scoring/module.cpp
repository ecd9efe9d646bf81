#include "app/registry.hpp"
#include "fields/score_rule.hpp"
#include "modules/scoring/api.hpp"
#include "modules/scoring/elsewhere.hpp"
#include "modules/scoring/examples.hpp"
#include "modules/scoring/recompute.hpp"
#include "modules/scoring/scoring.hpp"

namespace keyuan::scoring {
namespace {

void check_written(record::Context& ctx, record::Write& write) {
  using record::WriteKind;
  if (write.kind == WriteKind::kCreate || write.kind == WriteKind::kUpdate) check_rule(ctx, kLead, write.after);
}

}  // namespace

void install(app::Registry& registry) {
  auto& services = registry.services;
  registry.seed("score_rule", make_examples);
  services.hooks.before("score_rule", check_written);
  auto elsewhere = std::make_shared<AskedElsewhere>(services);
  services.hooks.after("score_rule", [&services, elsewhere](record::Context& ctx, record::Write& write) {
    ctx.db.after_commit([elsewhere] { elsewhere->read_again(); });
    const auto active = [](const record::Record& r) { return !r.removed() && r.get(fields::score_rule::active); };
    if (active(write.after) || (write.before && active(*write.before))) (void)ask_recompute(services, ctx);
  });
  services.hooks.after("lead", rescore_written);
  services.hooks.after("activity", rescore_concerned);
  for (const auto& entity : services.catalog()->meta->entities())
    if (!entity->custom && !entity->silent)
      services.hooks.after(entity->name, [&services, elsewhere](record::Context& ctx, record::Write& write) { rescore_referring(services, *elsewhere, ctx, write); });
  registry.job(kRescoreReferring, [&services](jobs::JobRun& job) { run_rescore_referring(services, job); }, 3);
  registry.job(kRecompute, [&services](jobs::JobRun& job) { run_recompute(services, job); }, 3);
  registry.look("scoring.decay", [&services, elsewhere](jobs::JobRun& job) {
    (void)elsewhere->now();  // so that no write has to wait for a second connection
    run_decay(services, job);
  }, base::kHour);
  registry.add(routes(services));
}

void ask_recount(app::Services& services, record::Context& ctx) { (void)ask_recompute(services, ctx); }

}  // namespace keyuan::scoring
