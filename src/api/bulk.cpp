#include "api/bulk.hpp"

#include "api/jobs.hpp"
#include "api/records.hpp"
#include "app/behalf.hpp"
#include "app/in_bulk.hpp"
#include "base/problem.hpp"
#include "jobs/result.hpp"
#include "record/access/clause.hpp"
#include "record/bulk.hpp"
#include "record/query/list.hpp"
#include "record/undo.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Services;
using nlohmann::json;

// Everything that can be wrong with the request is said now; the job is kept with what was asked.
http::Response ask(Services& services, Context& ctx, const Call& call) {
  const auto& entity = written_entity(ctx, call);
  app::Body body(call);
  body.only({"ids", "filter", "q", "set", "add", "remove_values", "remove"});
  const bool removes = body.flag("remove");
  body.check();
  app::require_bulk(ctx, entity);
  app::check_selection(ctx, entity, body);
  if (removes == (body.has("set") || body.has("add") || body.has("remove_values"))) throw base::invalid("set", "bulk.set_or_remove");
  if (!removes) (void)record::read_bulk_edit(ctx, entity, body.json());
  auto args = body.json();
  args["entity"] = entity.name;
  return job_response(services.queue.enqueue(ctx.db, {removes ? "bulk.remove" : "bulk.update", args.dump(), ctx.actor->user}));
}

void run(Services& services, jobs::JobRun& job, bool removes) {
  const auto args = job.args();
  app::run_in_bulk(services, job, [&](Context& ctx, const meta::Entity& entity, const std::vector<base::Id>& ids, record::BulkResult& result) {
    app::require_bulk(ctx, entity);
    if (removes) record::bulk_remove(ctx, entity, ids, result);
    else record::bulk_update(ctx, entity, ids, record::read_bulk_edit(ctx, entity, args), result);
  });
}

// A bulk job that has ended, of who asks; administrators may undo anybody's.
jobs::Job undoable(const Services& services, Context& ctx, base::Id id) {
  const auto job = services.queue.find(ctx.db, id);
  if (!job || (!ctx.actor->administrator && job->created_by != ctx.actor->user)) throw base::not_found();
  if (is_undone(*job)) throw base::conflict("job.undone");
  if (!may_undo(*job)) throw base::conflict("job.cannot_undo");
  return *job;
}

http::Response ask_undo(Services& services, Context& ctx, const Call& call) {
  const auto job = undoable(services, ctx, call.id());
  const auto args = json::parse(job.args);
  const auto entity = args.at("entity").get<std::string>();
  app::require_bulk(ctx, ctx.entity(entity));
  const auto undo = services.queue.enqueue(ctx.db, {"bulk.undo", json{{"entity", entity}, {"of", job.id.to_string()}}.dump(), ctx.actor->user});
  auto result = json::parse(job.result.empty() ? "{}" : job.result);
  result["undone_by"] = undo.to_string();
  jobs::set_result(ctx.db, job.id, result.dump());
  return job_response(undo);
}

std::string undone_json(const record::Undone& result, const Context& ctx) {
  json kept = json::array();
  for (const auto& one : result.kept)
    kept.push_back({{"id", one.id.to_string()}, {"title", one.title}, {"code", one.code},
                    {"why", ctx.meta().words().phrase(ctx.language, "problems." + one.code, one.params)}});
  return json{{"undone", result.undone}, {"kept_count", result.kept_count}, {"kept", kept}}.dump();
}

void run_undo(Services& services, jobs::JobRun& job) {
  const auto args = job.args();
  const auto via = "job:" + args.at("of").get<std::string>();
  const auto behalf = app::behalf_of(services, job.job(), "job:" + job.job().id.to_string());
  std::vector<base::Id> targets;
  services.read(behalf, [&](Context& ctx) { targets = record::written_via(ctx, via); });
  record::Undone result;
  job.set_result(R"({"undone":0,"kept_count":0,"kept":[]})");
  for (std::size_t at = 0; at < targets.size() && !job.cancelled(); at += record::kBulkStep) {
    const auto end = std::min(targets.size(), at + record::kBulkStep);
    const std::vector<base::Id> step(targets.begin() + static_cast<long>(at), targets.begin() + static_cast<long>(end));
    record::Undone so_far;
    std::string shown;
    services.write(behalf, [&](Context& ctx) {
      so_far = result;  // a transaction that runs again counts anew
      record::undo(ctx, ctx.entity(args.at("entity").get<std::string>()), via, step, so_far);
      shown = undone_json(so_far, ctx);
    });
    result = std::move(so_far);
    job.set_result(std::move(shown));
    job.progress(static_cast<std::int64_t>(end), static_cast<std::int64_t>(targets.size()));
  }
}

}  // namespace

void install_bulk(app::Registry& registry) {
  auto& services = registry.services;
  registry.add({{"records.bulk", http::Method::kPost, "/{entities}/bulk", app::Mode::kWrite, app::Who::kSignedIn,
                 [&services](Context& ctx, const Call& call) { return ask(services, ctx, call); }, {}}});
  registry.add({{"jobs.undo", http::Method::kPost, "/jobs/{id}/undo", app::Mode::kWrite, app::Who::kSignedIn,
                 [&services](Context& ctx, const Call& call) { return ask_undo(services, ctx, call); }, {}}});
  registry.job("bulk.undo", [&services](jobs::JobRun& job) { run_undo(services, job); });
  registry.job("bulk.update", [&services](jobs::JobRun& job) { run(services, job, false); });
  registry.job("bulk.remove", [&services](jobs::JobRun& job) { run(services, job, true); });
}

}  // namespace keyuan::api
