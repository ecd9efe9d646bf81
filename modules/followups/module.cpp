#include "app/registry.hpp"
#include "fields/commitment.hpp"
#include "fields/plan.hpp"
#include "fields/plan_step.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/followups/api.hpp"
#include "modules/followups/broken.hpp"
#include "modules/followups/commitments.hpp"
#include "modules/followups/due.hpp"
#include "modules/followups/follow.hpp"
#include "modules/followups/followups.hpp"
#include "modules/followups/many.hpp"
#include "modules/followups/plans.hpp"
#include "modules/followups/recount.hpp"
#include "modules/followups/remind.hpp"
#include "modules/followups/runs.hpp"
#include "modules/followups/seed.hpp"

namespace keyuan::followups {
namespace {

void look(app::Services& services, Rulebooks& books) {
  (void)books.now();  // so that no write has to wait for a second connection
  tell_the_morning(services);
}

// Another word when a program counts otherwise what is due, or broken, than those before it did.
constexpr std::string_view kCounted = "followups.counted_as", kAsNow = "with tasks";

void catch_up(app::Services& services, record::Context& ctx) {
  if (app::setting(ctx.db, kCounted) == kAsNow) return;
  count_broken_anew(ctx);
  ask_recount(services, ctx);
  app::set_setting(ctx.db, kCounted, kAsNow);
}

}  // namespace

void install(app::Registry& registry) {
  auto& services = registry.services;
  auto books = std::make_shared<Rulebooks>(services.database);
  registry.seed("plan", [](record::Context& ctx) {
    seed(ctx);
    app::set_setting(ctx.db, kCounted, kAsNow);
  });
  registry.on_newer_program([&services](record::Context& ctx) { catch_up(services, ctx); });

  // What is asked at every write is read again when it changes, and what is due counted anew.
  const auto changed = [&services, books](record::Context& ctx, record::Write&) {
    ctx.db.after_commit([books] { books->read_again(); });
    ask_recount(services, ctx);
  };
  services.hooks.after("rhythm", changed);
  services.hooks.after("plan_step", changed);
  services.hooks.after("plan", [changed, books](record::Context& ctx, record::Write& write) {
    // A new plan runs with nobody.
    if (write.kind == record::WriteKind::kCreate) return ctx.db.after_commit([books] { books->read_again(); });
    changed(ctx, write);
  });
  services.hooks.before("plan_run", only_by_the_program);
  services.hooks.before("plan", check_plan);
  services.hooks.before("plan_step", place_step);
  calendar::when_changed(registry, [&services](record::Context& ctx) { ask_recount(services, ctx); });

  for (const auto& subject : kSubjects) {
    const std::string entity(subject.entity);
    services.hooks.before(entity, [books](record::Context& ctx, record::Write& write) {
      if (write.kind == record::WriteKind::kCreate) set_due(ctx, *books->now(), write);
    });
    services.hooks.after(entity, [books](record::Context& ctx, record::Write& write) { follow_record(ctx, *books->now(), write); });
  }
  services.hooks.after("activity", [books](record::Context& ctx, record::Write& write) { follow_activity(ctx, *books->now(), write); });
  services.hooks.after("opportunity", [books](record::Context& ctx, record::Write& write) { follow_opportunity(ctx, *books->now(), write); });
  services.hooks.before("commitment", complete_commitment);
  services.hooks.before("commitment", note_when_broken);
  services.hooks.after("commitment", [books](record::Context& ctx, record::Write& write) { follow_commitment(ctx, *books->now(), write); });

  registry.job(std::string(kRecount), [&services, books](jobs::JobRun& job) { recount(services, *books, job); }, 3);
  registry.look("followups.look", [&services, books](jobs::JobRun&) { look(services, *books); }, base::kMinute);
  registry.add(routes(books));
  install_many(registry, books);
}

}  // namespace keyuan::followups
