#include "app/in_bulk.hpp"

#include <algorithm>

#include "app/behalf.hpp"
#include "base/problem.hpp"
#include "record/query/list.hpp"

namespace keyuan::app {
namespace {

using base::Id;
using nlohmann::json;

constexpr std::size_t kMostNamed = 10'000;

record::Query read_filter(const Context& ctx, const meta::Entity& entity, const json& body) {
  std::vector<std::pair<std::string, std::string>> parameters;
  if (const auto it = body.find("filter"); it != body.end() && !it->is_null()) parameters.emplace_back("filter", it->dump());
  if (const auto it = body.find("q"); it != body.end() && it->is_string()) parameters.emplace_back("q", it->get<std::string>());
  return record::read_query(ctx, entity, parameters);
}

std::vector<Id> named(const Context& ctx, const meta::Entity& entity, Body& body) {
  auto ids = body.ids("ids", kMostNamed);
  body.check();
  if (ids.empty() || ids.size() > kByHand) require_bulk(ctx, entity);
  return ids;
}

std::vector<Id> selected(Context& ctx, const meta::Entity& entity, const json& args) {
  Body body(args);
  auto ids = named(ctx, entity, body);
  return ids.empty() ? record::bulk_targets(ctx, entity, read_filter(ctx, entity, args)) : ids;
}

}  // namespace

void require_bulk(const Context& ctx, const meta::Entity& entity) {
  if (!ctx.actor->may(entity.name, record::access::Verb::kBulk))
    throw base::forbidden("access.not_allowed", {{"verb", "bulk"}, {"entity", entity.name}});
}

void check_selection(const Context& ctx, const meta::Entity& entity, Body& body) {
  if (!body.has("ids") && !body.has("filter")) throw base::invalid("filter", "record.required");
  (void)named(ctx, entity, body);
  (void)record::where_of(ctx, entity, read_filter(ctx, entity, body.json()));
}

void run_in_bulk(Services& services, jobs::JobRun& job, const BulkStep& step) {
  const auto args = job.args();
  const auto behalf = behalf_of(services, job.job(), "job:" + job.job().id.to_string());
  const auto name = args.at("entity").get<std::string>();
  std::vector<Id> targets;
  services.read(behalf, [&](Context& ctx) { targets = selected(ctx, ctx.entity(name), args); });
  record::BulkResult result;
  job.set_result(R"({"done":0,"unchanged":0,"refused":[]})");
  for (std::size_t at = 0; at < targets.size() && !job.cancelled();) {
    const auto end = std::min(targets.size(), at + record::kBulkStep);
    const std::vector<Id> some(targets.begin() + static_cast<long>(at), targets.begin() + static_cast<long>(end));
    record::BulkResult so_far;
    std::string shown;
    services.write(behalf, [&](Context& ctx) {
      so_far = result;  // a transaction that runs again counts anew
      step(ctx, ctx.entity(name), some, so_far);
      shown = bulk_result_json(ctx, so_far);
    });
    result = std::move(so_far);
    at = end;
    job.progress(static_cast<std::int64_t>(at), static_cast<std::int64_t>(targets.size()));
    job.set_result(std::move(shown));
  }
}

std::string bulk_result_json(const Context& ctx, const record::BulkResult& result) {
  auto refused = json::array();
  for (const auto& [id, code] : result.refused)
    refused.push_back({{"id", id.to_string()}, {"code", code}, {"why", ctx.meta().words().text(ctx.language, "problems." + code)}});
  return json{{"done", result.done}, {"unchanged", result.unchanged}, {"refused", std::move(refused)}}.dump();
}

}  // namespace keyuan::app
