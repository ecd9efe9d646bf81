#include "modules/opportunities/api.hpp"

#include "app/body.hpp"
#include "app/parameters.hpp"
#include "base/problem.hpp"
#include "fields/opportunity.hpp"
#include "fields/stage.hpp"
#include "modules/opportunities/funnel.hpp"
#include "modules/opportunities/move.hpp"
#include "modules/opportunities/stages.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"

namespace keyuan::opportunities {
namespace {

using app::Call;
using app::Context;
using http::Method;
using http::Response;
using nlohmann::json;
namespace deal = fields::opportunity;

constexpr std::size_t kMostText = 20'000;

Response move_stage(Context& ctx, const Call& call) {
  app::Body body(call);
  // Access before the body is judged, as in every write.
  (void)record::find_for(ctx, ctx.entity(deal::kEntity), call.id(), record::access::Verb::kUpdate);
  const Move wanted{body.required_id("stage"), body.text("reason", kMostText), body.text("note", kMostText), body.day("closed_on"), call.version(&body.json())};
  body.check();
  move(ctx, call.id(), wanted);
  std::string out;
  const auto version = record::show(ctx, ctx.entity(deal::kEntity), call.id(), {deal::stage.index, deal::owner.index}, out).version;
  auto response = app::json_response(std::move(out));
  response.set("ETag", "\"" + std::to_string(version) + "\"");
  return response;
}

// The pipeline that is asked for, or the default one; the other parameters are a list's.
base::Id take_pipeline(Context& ctx, const Call& call, std::vector<std::pair<std::string, std::string>>& rest) {
  auto pipeline = app::id_parameter(call, "pipeline", {});
  for (const auto& [name, value] : call.request.query)
    if (name != "pipeline") rest.emplace_back(name, value);
  if (!pipeline) {
    const auto first = first_stage(ctx);
    if (!first) throw base::conflict("opportunities.no_stages");
    pipeline = base::as_id((*first)[first->entity().find("pipeline")->index]);
  }
  return pipeline;
}

// Deals by stage: for who sees deals, stages, and which deal is in which.
void check_readable(const Context& ctx) {
  const auto& deals = ctx.entity(deal::kEntity);
  const auto reads = [&](std::string_view name) { return ctx.actor->may(name, record::access::Verb::kRead); };
  if (!reads(deal::kEntity) || !reads(fields::stage::kEntity) || record::is_hidden(ctx, deals, deals[deal::stage.index]))
    throw base::not_found();
}

// from and to: days, inclusive, on which the opportunities were made.
Response show_funnel(Context& ctx, const Call& call) {
  check_readable(ctx);
  std::vector<std::pair<std::string, std::string>> rest, filters;
  const auto pipeline = take_pipeline(ctx, call, rest);
  json days = json::array();
  for (auto& [name, value] : rest) {
    if (name != "from" && name != "to") {
      filters.emplace_back(name, value);
      continue;
    }
    if (!base::Date::parse(value)) throw app::bad_parameter(name, value);
    days.push_back({"created_at", name == "from" ? ">=" : "<=", value});
  }
  if (!days.empty()) filters.emplace_back("filter", json{{"all", days}}.dump());
  std::string out;
  funnel(ctx, {pipeline, record::read_query(ctx, ctx.entity(deal::kEntity), filters)}, out);
  return app::json_response(std::move(out));
}

}  // namespace

std::vector<app::Route> routes() {
  using enum app::Who;
  using app::Mode;
  return {
      {"opportunities.move", Method::kPost, "/opportunities/{id}/stage", Mode::kWrite, kSignedIn, move_stage, {}},
      {"opportunities.funnel", Method::kGet, "/opportunities/funnel", Mode::kRead, kSignedIn, show_funnel, {}},
  };
}

}  // namespace keyuan::opportunities
