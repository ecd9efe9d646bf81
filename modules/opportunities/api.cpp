#include "modules/opportunities/api.hpp"

#include "app/required_id.hpp"
#include "base/problem.hpp"
#include "fields/opportunity.hpp"
#include "fields/stage.hpp"
#include "modules/opportunities/board.hpp"
#include "modules/opportunities/funnel.hpp"
#include "modules/opportunities/move.hpp"
#include "modules/opportunities/stages.hpp"
#include "record/load.hpp"
#include "record/query/board.hpp"
#include "record/query/list.hpp"

namespace keyuan::opportunities {
namespace {

using app::Call;
using app::Context;
using http::Method;
using http::Response;
using nlohmann::json;
namespace deal = fields::opportunity;

std::string text_of(const json& body, const char* name) {
  const auto it = body.find(name);
  if (it == body.end() || it->is_null()) return {};
  if (!it->is_string()) throw base::invalid(name, "record.not_text");
  return it->get<std::string>();
}

Response move_stage(Context& ctx, const Call& call) {
  const auto body = call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  // Access before the body is judged, as in every write.
  (void)record::find_for(ctx, ctx.entity(deal::kEntity), call.id(), record::access::Verb::kUpdate);
  Move wanted{app::required_id(body, "stage"), text_of(body, "reason"), text_of(body, "note"), {}, call.version(&body)};
  if (const auto day = text_of(body, "closed_on"); !day.empty()) {
    wanted.closed_on = base::Date::parse(day);
    if (!wanted.closed_on) throw base::invalid("closed_on", "record.not_a_date", {{"value", day.substr(0, 40)}});
  }
  move(ctx, call.id(), wanted);
  std::string out;
  const auto version = record::show(ctx, ctx.entity(deal::kEntity), call.id(), {deal::stage.index, deal::owner.index}, out).version;
  auto response = app::json_response(std::move(out));
  response.set("ETag", "\"" + std::to_string(version) + "\"");
  return response;
}

// The pipeline that is asked for, or the default one; the other parameters are a list's.
base::Id take_pipeline(Context& ctx, const Call& call, std::vector<std::pair<std::string, std::string>>& rest) {
  base::Id pipeline;
  for (const auto& [name, value] : call.request.query) {
    if (name != "pipeline") {
      rest.emplace_back(name, value);
      continue;
    }
    const auto id = base::Id::parse(value);
    if (!id) throw base::malformed("query.bad_parameter", {{"name", "pipeline"}, {"value", value.substr(0, 100)}});
    pipeline = *id;
  }
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

Response show_board(Context& ctx, const Call& call) {
  check_readable(ctx);
  if (call.request.parameter("field")) {  // as of every record type
    const auto& deals = ctx.entity(deal::kEntity);
    std::string out;
    record::board(ctx, deals, record::read_board(ctx, deals, call.request.query), out);
    return app::json_response(std::move(out));
  }
  std::vector<std::pair<std::string, std::string>> rest;
  const auto pipeline = take_pipeline(ctx, call, rest);
  if (!call.request.parameter("limit")) rest.emplace_back("limit", "20");
  std::string out;
  board(ctx, pipeline, record::read_query(ctx, ctx.entity(deal::kEntity), rest), out);
  return app::json_response(std::move(out));
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
    if (!base::Date::parse(value)) throw base::malformed("query.bad_parameter", {{"name", name}, {"value", value.substr(0, 100)}});
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
      {"opportunities.board", Method::kGet, "/opportunities/board", Mode::kRead, kSignedIn, show_board, {}},
      {"opportunities.funnel", Method::kGet, "/opportunities/funnel", Mode::kRead, kSignedIn, show_funnel, {}},
  };
}

}  // namespace keyuan::opportunities
