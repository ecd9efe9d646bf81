#include "modules/followups/plans.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/plan.hpp"
#include "fields/plan_step.hpp"
#include "record/query/where.hpp"

namespace keyuan::followups {
namespace {

namespace plan = fields::plan;
namespace step = fields::plan_step;
using record::WriteKind;

// A test on another record cannot be asked when that one changes.
void check_own_fields(const meta::Condition& condition) {
  if (condition.kind == meta::Condition::Kind::kTest && condition.field.find('.') != std::string::npos)
    throw base::malformed("query.unknown_field", {{"field", condition.field.substr(0, 100)}, {"entity", "plan"}, {"where", "start_when"}});
  for (const auto& part : condition.parts) check_own_fields(part);
}

void check_rule(const record::Context& ctx, const record::Record& r) {
  const auto json = nlohmann::json::parse(base::as_text(r[plan::start_when.index]), nullptr, false);
  if (json.is_null()) return;
  try {
    const auto condition = meta::parse_condition(json, "start_when");
    check_own_fields(condition);
    record::Sql sql;
    record::append_condition(sql, ctx, ctx.entity(r.get(plan::for_)), condition);
  } catch (const base::Problem& p) {
    throw base::invalid("start_when", p.code(), p.params());
  }
}

}  // namespace

const Step* Plan::step(base::Id id) const {
  const auto it = std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.id == id; });
  return it == steps.end() ? nullptr : &*it;
}

std::optional<Plan> load_plan(record::Context& ctx, base::Id id) {
  Plan out;
  {
    auto rows = ctx.db.query("SELECT id, name, \"for\", active, days, removed_at, stops_on FROM plan WHERE id = ?", {id});
    if (!rows.next()) return std::nullopt;
    out.id = id;
    out.name = rows.text(1);
    out.entity = rows.text(2);
    out.active = rows.integer(3) != 0;
    out.working_days = rows.text(4) == plan::days_choice::working;
    out.removed = !rows.is_null(5);
    out.stops_on = rows.text(6);
  }
  auto rows = ctx.db.query("SELECT id, position, day, kind, goal, talk_track FROM plan_step WHERE plan = ? AND removed_at IS NULL "
                           "ORDER BY day, position, seq", {id});
  while (rows.next())
    out.steps.push_back({rows.id(0), rows.integer(1), static_cast<int>(rows.integer(2)), std::string(rows.text(3)), std::string(rows.text(4)),
                         std::string(rows.text(5))});
  return out;
}

void check_plan(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  auto& r = write.after;
  if (write.kind == WriteKind::kCreate && !r.has(plan::stops_on)) write.put(plan::stops_on.index, std::string("|reply|conversion|reclaim|"));
  if (write.kind == WriteKind::kUpdate && write.changes(plan::for_) &&
      ctx.db.query("SELECT 1 FROM plan_run WHERE plan = ? LIMIT 1", {r.id()}).next())
    throw base::invalid("for", "followups.fixed_once_made");
  if (r.has(plan::start_when.index) && r.has(plan::for_) && (write.changes(plan::start_when) || write.changes(plan::for_))) check_rule(ctx, r);
}

void place_step(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate || write.after.has(step::position)) return;
  auto rows = ctx.db.query("SELECT max(position) FROM plan_step WHERE plan = ? AND removed_at IS NULL", {write.after.get(step::plan)});
  write.set(step::position, rows.next() && !rows.is_null(0) ? rows.integer(0) + 1 : 1);
}

}  // namespace keyuan::followups
