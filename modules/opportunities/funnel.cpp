#include "modules/opportunities/funnel.hpp"

#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/json_text.hpp"
#include "fields/opportunity.hpp"
#include "fields/pipeline.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"

namespace keyuan::opportunities {
namespace {

struct Step {
  base::Id id;
  std::string title, kind;
  std::int64_t position = 0, reached = 0, now = 0, amount_now = 0;
  double days = -1;
};

struct Outcome {
  std::int64_t count = 0, amount = 0, cycle_days = 0, cycles = 0;
};

// Sums and days over a field that the actor does not see are null.
std::string amount_shown(std::int64_t amount, bool seen) { return seen ? base::Decimal{amount}.to_string() : "null"; }
std::string ratio(double part, double whole) { return whole > 0 ? fmt::format("{:.4f}", part / whole) : "null"; }
std::string figure(double value) { return value < 0 ? "null" : fmt::format("{:.2f}", value); }

std::vector<Step> steps_of(record::Context& ctx, base::Id pipeline) {
  std::vector<Step> steps;
  auto rows = ctx.db.query("SELECT id, name, kind, position FROM stage WHERE pipeline = ? AND removed_at IS NULL "
                           "ORDER BY position, seq", {pipeline});
  while (rows.next())
    steps.push_back({rows.id(0), std::string(rows.text(1)), std::string(rows.text(2)), rows.integer(3)});
  return steps;
}

}  // namespace

void funnel(record::Context& ctx, const FunnelRequest& request, std::string& out) {
  (void)record::find(ctx, ctx.entity(fields::pipeline::kEntity), request.pipeline);
  auto steps = steps_of(ctx, request.pipeline);
  std::map<base::Id, std::size_t> place;
  for (std::size_t i = 0; i < steps.size(); ++i) place[steps[i].id] = i;

  const auto& deals = ctx.entity(fields::opportunity::kEntity);
  const auto sees = [&](const auto& field) { return !record::is_hidden(ctx, deals, deals[field.index]); };
  const bool amounts = sees(fields::opportunity::amount), cycles = sees(fields::opportunity::cycle_days);
  auto where = record::where_of(ctx, deals, request.query);
  where.add(" AND t.pipeline = ").bind(request.pipeline);

  std::map<std::string, Outcome> outcomes;
  for (auto rows = ctx.db.query("SELECT t.stage, t.status, count(*), CAST(COALESCE(sum(t.amount), 0) AS bigint), "
                                "CAST(COALESCE(sum(t.cycle_days), 0) AS bigint), count(t.cycle_days) FROM opportunity t" +
                                    where.text + " GROUP BY t.stage, t.status", where.values);
       rows.next();) {
    auto& outcome = outcomes[std::string(rows.text(1))];
    outcome.count += rows.integer(2);
    outcome.amount += rows.integer(3);
    outcome.cycle_days += rows.integer(4);
    outcome.cycles += rows.integer(5);
    if (const auto it = place.find(rows.id(0)); it != place.end()) {
      steps[it->second].now += rows.integer(2);
      steps[it->second].amount_now += rows.integer(3);
    }
  }
  // The furthest open stage each opportunity ever stood in; won ones went through all of them.
  std::vector<std::int64_t> furthest(steps.size());
  for (auto rows = ctx.db.query("SELECT far, count(*) FROM (SELECT max(CASE WHEN s.kind = 'lost' THEN -1 ELSE s.position END) AS far "
                                "FROM opportunity t JOIN stage_change c ON c.opportunity = t.id JOIN stage s ON s.id = c.to_stage" +
                                    where.text + " GROUP BY t.id) f GROUP BY far", where.values);
       rows.next();) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (steps[i].kind != "lost" && steps[i].position <= rows.integer(0)) at = i;
    if (!steps.empty()) furthest[at] += rows.integer(1);
  }
  std::int64_t from_here = 0;
  for (std::size_t i = steps.size(); i-- > 0;) {
    if (steps[i].kind == "lost") {
      steps[i].reached = steps[i].now;
      continue;
    }
    from_here += furthest[i];
    steps[i].reached = from_here;
  }
  for (auto rows = ctx.db.query("SELECT c.from_stage, CAST(avg(c.days) AS double precision) FROM stage_change c JOIN opportunity t ON t.id = c.opportunity" +
                                    where.text + " AND c.from_stage IS NOT NULL GROUP BY c.from_stage", where.values);
       rows.next();)
    if (const auto it = place.find(rows.id(0)); it != place.end()) steps[it->second].days = rows.real(1) / base::Decimal::kOne;

  out += "{\"stages\":[";
  base::Commas comma;
  std::int64_t before = 0;
  for (const auto& s : steps) {
    comma(out);
    out += "{\"stage\":{\"id\":";
    base::append_json_string(out, s.id.to_string());
    out += ",\"title\":";
    base::append_json_string(out, s.title);
    out += ",\"kind\":";
    base::append_json_string(out, s.kind);
    out += fmt::format("}},\"reached\":{},\"now\":{},\"amount_now\":{},\"conversion\":{},\"average_days\":{}}}", s.reached, s.now,
                       amount_shown(s.amount_now, amounts), s.kind == "lost" ? "null" : ratio(s.reached, before), figure(s.days));
    if (s.kind != "lost") before = s.reached;
  }
  const auto& won = outcomes["won"];
  const auto& lost = outcomes["lost"];
  const auto& open = outcomes["open"];
  out += fmt::format("],\"won\":{{\"count\":{},\"amount\":{},\"average_cycle_days\":{}}},", won.count,
                     amount_shown(won.amount, amounts), figure(cycles && won.cycles ? static_cast<double>(won.cycle_days) / static_cast<double>(won.cycles) : -1));
  out += fmt::format("\"lost\":{{\"count\":{},\"amount\":{}}},\"open\":{{\"count\":{},\"amount\":{}}},\"win_rate\":{}}}", lost.count,
                     amount_shown(lost.amount, amounts), open.count, amount_shown(open.amount, amounts),
                     ratio(won.count, won.count + lost.count));
}

}  // namespace keyuan::opportunities
