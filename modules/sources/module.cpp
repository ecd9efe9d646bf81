#include "app/registry.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/sources/api.hpp"
#include "modules/sources/first_contact.hpp"
#include "modules/sources/overdue.hpp"
#include "modules/sources/public_forms.hpp"
#include "modules/sources/questions.hpp"
#include "modules/sources/sources.hpp"
#include "modules/sources/tree.hpp"
#include "modules/sources/uploads.hpp"

namespace keyuan::sources {
namespace {

constexpr const char* kRecount = "sources.recount";

void look(app::Services& services) {
  tell_first_contacts(services);
  clear_old(services);
}

void recount(app::Services& services, jobs::JobRun& job) {
  for (std::int64_t behind = 0, more = 1; more && !job.cancelled();)
    services.write({}, [&](app::Context& ctx) {
      auto next = behind;
      more = recount_some(ctx, next);
      ctx.db.after_commit([&behind, next] { behind = next; });
    });
}

}  // namespace

void install(app::Registry& registry) {
  auto& services = registry.services;
  prepare_tables(services.database);
  registry.seed("source", seed_sources);
  services.hooks.before("source", keep_sources_a_tree);
  services.hooks.before("source_cost", check_cost_days);
  services.hooks.before("web_form", check_form);
  services.hooks.before("lead", keep_first_contact);
  services.hooks.after("activity", note_first_contact);
  registry.look("sources.look", [&services](jobs::JobRun&) { look(services); }, base::kMinute);
  registry.job(kRecount, [&services](jobs::JobRun& job) { recount(services, job); }, 3);
  const auto ask_recount = [&services](app::Context& ctx) { services.queue.enqueue(ctx.db, {.kind = kRecount, .key = kRecount}); };
  calendar::when_changed(registry, ask_recount);
  services.hooks.after("source", [ask_recount](app::Context& ctx, record::Write& write) {
    if (moves_deadlines(write)) ask_recount(ctx);
  });
  registry.add(routes());
  registry.add(public_form_routes());
}

}  // namespace keyuan::sources
