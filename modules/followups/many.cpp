#include "modules/followups/many.hpp"

#include <nlohmann/json.hpp>

#include "app/in_bulk.hpp"
#include "base/problem.hpp"
#include "fields/plan_run.hpp"
#include "modules/followups/followups.hpp"
#include "modules/followups/plan_of.hpp"
#include "modules/followups/plans.hpp"
#include "modules/followups/runs.hpp"
#include "record/access/clause.hpp"

namespace keyuan::followups {
namespace {

using app::Body;
using app::Context;
using app::Services;
using base::Id;
using nlohmann::json;
using record::access::Verb;

constexpr std::string_view kJob = "followups.plans";

const Subject& subject_named(std::string_view entity) { return entity == kLeads.entity ? kLeads : kAccounts; }

// Everything that can be wrong with the request is said now; the job is kept with what was asked.
http::Response ask(Services& services, Context& ctx, const app::Call& call, const Subject& subject) {
  const auto& entity = ctx.entity(subject.entity);
  if (!ctx.actor->may(entity.name, Verb::kRead)) throw base::not_found();
  if (!ctx.actor->may(entity.name, Verb::kUpdate)) throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", entity.name}});
  Body body(call);
  body.only({"ids", "filter", "q", "plan", "replace"});
  const auto plan = body.id("plan");
  (void)body.flag("replace");
  body.check();
  app::check_selection(ctx, entity, body);
  if (plan) check_startable(ctx, subject, plan);
  auto args = body.json();
  args["entity"] = entity.name;
  const auto job = services.queue.enqueue(ctx.db, {std::string(kJob), args.dump(), ctx.actor->user});
  return app::json_response(json{{"job", job.to_string()}}.dump(), 202);
}

void run(Services& services, Rulebooks& books, jobs::JobRun& job) {
  Body body(job.args());
  const auto& subject = subject_named(body.text("entity"));
  const auto plan = body.id("plan");  // nil: the running one ends
  const bool replace = body.flag("replace");
  app::run_in_bulk(services, job, [&](Context& ctx, const meta::Entity&, const std::vector<Id>& ids, record::BulkResult& result) {
    const auto book = books.now();
    record::each_apart(ctx, ids, result, [&](Id id) {
      if (!plan) return stop_if_running(ctx, *book, subject, id);
      start_plan(ctx, *book, subject, id, plan, replace);
      return true;
    });
  });
}

}  // namespace

void start_first_plan(Context& ctx, std::string_view entity, const std::vector<Id>& ids) {
  Id plan;
  {
    auto rows = ctx.db.query("SELECT p.id FROM plan p WHERE p.\"for\" = ? AND p.active = 1 AND p.removed_at IS NULL AND EXISTS "
                             "(SELECT 1 FROM plan_step s WHERE s.plan = p.id AND s.removed_at IS NULL) ORDER BY p.position, p.seq LIMIT 1", {std::string(entity)});
    if (!rows.next()) return;
    plan = rows.id(0);
  }
  const auto book = Rulebook::read(ctx.db);
  for (const auto& id : ids) start_plan(ctx, book, subject_named(entity), id, plan, true);
}

void install_many(app::Registry& registry, std::shared_ptr<Rulebooks> books) {
  auto& services = registry.services;
  const auto asks = [&services](const Subject& subject) {
    return [&services, &subject](Context& ctx, const app::Call& call) { return ask(services, ctx, call, subject); };
  };
  registry.add({
      {"followups.plan_many_leads", http::Method::kPost, "/leads/plans", app::Mode::kWrite, app::Who::kSignedIn, asks(kLeads), {}},
      {"followups.plan_many_accounts", http::Method::kPost, "/accounts/plans", app::Mode::kWrite, app::Who::kSignedIn, asks(kAccounts), {}},
  });
  registry.job(std::string(kJob), [&services, books](jobs::JobRun& job) { run(services, *books, job); });
}

}  // namespace keyuan::followups
