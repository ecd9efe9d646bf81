#include "modules/followups/many.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/body.hpp"
#include "base/problem.hpp"
#include "fields/plan_run.hpp"
#include "modules/followups/followups.hpp"
#include "modules/followups/plan_of.hpp"
#include "modules/followups/plans.hpp"
#include "modules/followups/runs.hpp"
#include "record/access/clause.hpp"
#include "record/bulk.hpp"
#include "record/query/list.hpp"

namespace keyuan::followups {
namespace {

using app::Body;
using app::Context;
using app::Services;
using base::Id;
using nlohmann::json;
using record::access::Verb;

constexpr std::string_view kJob = "followups.plans";
constexpr std::size_t kMostNamed = 10'000;

const Subject& subject_named(std::string_view entity) { return entity == kLeads.entity ? kLeads : kAccounts; }

record::Query filter_of(const Context& ctx, const meta::Entity& entity, const json& body) {
  std::vector<std::pair<std::string, std::string>> parameters;
  if (const auto it = body.find("filter"); it != body.end() && !it->is_null()) parameters.emplace_back("filter", it->dump());
  if (const auto it = body.find("q"); it != body.end() && it->is_string()) parameters.emplace_back("q", it->get<std::string>());
  return record::read_query(ctx, entity, parameters);
}

// Everything that can be wrong with the request is said now; the job is kept with what was asked.
http::Response ask(Services& services, Context& ctx, const app::Call& call, const Subject& subject) {
  const auto& entity = ctx.entity(subject.entity);
  if (!ctx.actor->may(entity.name, Verb::kRead)) throw base::not_found();
  for (const auto verb : {Verb::kBulk, Verb::kUpdate})
    if (!ctx.actor->may(entity.name, verb))
      throw base::forbidden("access.not_allowed", {{"verb", verb == Verb::kBulk ? "bulk" : "update"}, {"entity", entity.name}});
  Body body(call);
  body.only({"ids", "filter", "q", "plan", "replace"});
  (void)body.ids("ids", kMostNamed);
  const auto plan = body.id("plan");
  (void)body.flag("replace");
  body.check();
  if (!body.has("ids") && !body.has("filter")) throw base::invalid("filter", "record.required");
  (void)record::where_of(ctx, entity, filter_of(ctx, entity, body.json()));
  if (plan) check_startable(ctx, subject, plan);
  auto args = body.json();
  args["entity"] = entity.name;
  const auto job = services.queue.enqueue(ctx.db, {std::string(kJob), args.dump(), ctx.actor->user});
  return app::json_response(json{{"job", job.to_string()}}.dump(), 202);
}

// Who asked for it, as he stands now.
app::Behalf behalf_of(const Services& services, const jobs::Job& job) {
  app::Behalf behalf;
  behalf.actor = services.org()->actor(job.created_by);
  if (!behalf.actor) throw base::Problem(base::Kind::kUnauthenticated, "auth.required");
  behalf.via = "job:" + job.id.to_string();
  return behalf;
}

struct Asked {
  const Subject& subject;
  Id plan;  // nil: the running one ends
  bool replace;
};

// Each record for itself: what is refused for one does not hinder the others.
void act(Context& ctx, const Rulebook& book, const Asked& asked, const std::vector<Id>& ids, record::BulkResult& result) {
  for (const auto& id : ids) {
    try {
      bool changed = true;
      ctx.db.attempt([&] {
        if (asked.plan) start_plan(ctx, book, asked.subject, id, asked.plan, asked.replace);
        else changed = stop_if_running(ctx, book, asked.subject, id);
      });
      ++(changed ? result.done : result.unchanged);
    } catch (const base::Problem& problem) {
      const auto& code = problem.fields().empty() ? problem.code() : problem.fields().front().code;
      if (result.refused.size() < 1000) result.refused.emplace_back(id, code);
    }
  }
}

std::string result_json(const Context& ctx, const record::BulkResult& result) {
  auto refused = json::array();
  for (const auto& [id, code] : result.refused)
    refused.push_back({{"id", id.to_string()}, {"code", code}, {"why", ctx.meta().words().text(ctx.language, "problems." + code)}});
  return json{{"done", result.done}, {"unchanged", result.unchanged}, {"refused", std::move(refused)}}.dump();
}

void run(Services& services, Rulebooks& books, jobs::JobRun& job) {
  auto args = job.args();
  Body body(args);
  const Asked asked{subject_named(args.at("entity").get<std::string>()), body.id("plan"), body.flag("replace")};
  const auto behalf = behalf_of(services, job.job());
  std::vector<Id> targets;
  services.read(behalf, [&](Context& ctx) {
    const auto& entity = ctx.entity(asked.subject.entity);
    targets = record::bulk_targets(ctx, entity, body.ids("ids", kMostNamed), filter_of(ctx, entity, args));
  });
  record::BulkResult result;
  job.set_result(R"({"done":0,"unchanged":0,"refused":[]})");
  for (std::size_t at = 0; at < targets.size() && !job.cancelled();) {
    const auto end = std::min(targets.size(), at + record::kBulkStep);
    const std::vector<Id> step(targets.begin() + static_cast<long>(at), targets.begin() + static_cast<long>(end));
    record::BulkResult so_far;
    std::string shown;
    services.write(behalf, [&](Context& ctx) {
      so_far = result;  // a transaction that runs again counts anew
      act(ctx, *books.now(), asked, step, so_far);
      shown = result_json(ctx, so_far);
    });
    result = std::move(so_far);
    job.set_result(std::move(shown));
    at = end;
    job.progress(static_cast<std::int64_t>(at), static_cast<std::int64_t>(targets.size()));
  }
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
