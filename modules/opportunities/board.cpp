#include "modules/opportunities/board.hpp"

#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "fields/opportunity.hpp"
#include "fields/pipeline.hpp"
#include "fields/stage.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"

namespace keyuan::opportunities {
namespace {

namespace deal = fields::opportunity;
namespace stage = fields::stage;
namespace pipeline_of = fields::pipeline;
using base::append_json_key;

record::Query in_stage(record::Query query, const base::Id& stage) {
  meta::Condition test;
  test.kind = meta::Condition::Kind::kTest;
  test.field = deal::stage.name;
  test.value = stage.to_string();
  meta::Condition all;
  if (!query.filter.empty()) all.parts.push_back(std::move(query.filter));
  all.parts.push_back(std::move(test));
  query.filter = std::move(all);
  return query;
}

// Each deal's share of its amount, in ten-thousandths; in two parts, which cannot overflow.
constexpr std::string_view kWeighted =
    "t.amount / 1000000 * COALESCE(t.probability, 0) + t.amount % 1000000 * COALESCE(t.probability, 0) / 1000000";

// A figure over a field that the actor does not see is null.
void append_figures(record::Context& ctx, const record::Query& query, std::string& out) {
  const auto& deals = ctx.entity(deal::kEntity);
  const auto sees = [&](const auto& field) { return !record::is_hidden(ctx, deals, deals[field.index]); };
  const auto where = record::where_of(ctx, deals, query);
  auto rows = ctx.db.query("SELECT count(*), CAST(COALESCE(sum(t.amount), 0) AS bigint), CAST(COALESCE(sum(" + std::string(kWeighted) +
                               "), 0) AS bigint) FROM opportunity t" + where.text, where.values);
  rows.next();
  const auto sum = [&](int column, bool seen) { return seen ? base::Decimal{rows.integer(column)}.to_string() : "null"; };
  out += "\"count\":" + std::to_string(rows.integer(0)) + ",\"sum_amount\":" + sum(1, sees(deal::amount)) +
         ",\"weighted_amount\":" + sum(2, sees(deal::amount) && sees(deal::probability)) + ",";
}

}  // namespace

void board(record::Context& ctx, base::Id pipeline, record::Query query, std::string& out) {
  const auto& deals = ctx.entity(deal::kEntity);
  const auto of = record::find(ctx, ctx.entity(pipeline_of::kEntity), pipeline);
  std::vector<record::Record> stages;
  {
    std::vector<base::Id> ids;
    {
      auto rows = ctx.db.query("SELECT id FROM stage WHERE pipeline = ? AND removed_at IS NULL ORDER BY position, seq", {pipeline});
      while (rows.next()) ids.push_back(rows.id(0));
    }
    for (const auto& id : ids) stages.push_back(*record::load(ctx, ctx.entity(stage::kEntity), id));
  }
  out += "{\"pipeline\":{\"id\":";
  base::append_json_string(out, pipeline.to_string());
  out += ",\"title\":";
  base::append_json_string(out, of.title());
  out += "},\"columns\":[";
  base::Commas comma;
  for (const auto& s : stages) {
    comma(out);
    out += "{\"stage\":{\"id\":";
    base::append_json_string(out, s.id().to_string());
    out += ",\"title\":";
    base::append_json_string(out, s.title());
    out += ",\"kind\":";
    base::append_json_string(out, s.get(stage::kind));
    out += ",\"probability\":" + s.get(stage::probability).to_string();
    out += ",\"expected_days\":" + (s.has(stage::expected_days) ? std::to_string(s.get(stage::expected_days)) : "null") + "},";
    const auto here = in_stage(query, s.id());
    append_figures(ctx, here, out);
    std::string page;
    auto cards = here;
    cards.total = false;
    record::list(ctx, deals, cards, page);
    // The page is {"data":[…],"next":…}: its members become the column's, `data` as `records`.
    out += "\"records\"" + page.substr(page.find(':'));
  }
  out += "]}";
}

}  // namespace keyuan::opportunities
