#include "modules/pools/mine.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "modules/pools/membership.hpp"
#include "modules/pools/openings.hpp"
#include "modules/pools/standing.hpp"
#include "record/query/kept.hpp"

namespace keyuan::pools {
namespace {

using nlohmann::json;
using record::Context;

json number(const std::optional<std::int64_t>& n) { return n ? json(*n) : json(); }
json left(const std::optional<std::int64_t>& limit, std::int64_t count) { return limit ? json(std::max<std::int64_t>(0, *limit - count)) : json(); }

// Of those without an owner whose department is the pool: kept by triggers, so nothing is counted.
std::int64_t waiting(Context& ctx, const Pool& pool) {
  record::Query query;
  query.filter = meta::parse_condition(json{{"all", {{"department", "=", pool.id.to_string()}, {"owner", "is empty", nullptr}}}});
  auto system = ctx.as_system();
  return record::kept_number(system, ctx.entity(pool.entity), query).value_or(0);
}

json may(Context& ctx, const Pool& pool) {
  json out = json::array();
  if (belongs_to(ctx, pool)) out.push_back("claim");
  if (administers(ctx, pool)) out.push_back("assign"), out.push_back("administer");
  return out;
}

json shown(Context& ctx, const Pool& pool) {
  const auto standing = standing_of(ctx, pool, ctx.actor->user);
  auto held = left(standing.may_hold, standing.held);
  if (const auto department = left(pool.limits.department_held, standing.department_held); !department.is_null())
    held = held.is_null() ? department : json(std::min(held.get<std::int64_t>(), department.get<std::int64_t>()));
  auto wait = pause(pool.limits, standing, ctx.now());
  if (!wait) wait = one_more(pool.limits, standing);
  return {{"id", pool.id.to_string()}, {"name", pool.name}, {"entity", pool.entity}, {"waiting", waiting(ctx, pool)}, {"may", may(ctx, pool)},
          {"left", {{"day", left(pool.limits.per_day, standing.today)}, {"week", left(pool.limits.per_week, standing.this_week)}, {"hold", held}}},
          {"limits", {{"day", number(pool.limits.per_day)}, {"week", number(pool.limits.per_week)}, {"hold", number(standing.may_hold)}}},
          {"next_claim_at", wait && wait->until ? json(wait->until->to_string()) : json()}, {"next_claim_why", wait ? json(wait->code) : json()},
          {"opens_left", number(opens_left(ctx, pool))}, {"masked", administers(ctx, pool) ? json::array() : json(pool.masked)}};
}

}  // namespace

void append_mine(Context& ctx, const Book& book, std::string& out) {
  json data = json::array();
  for (const auto& pool : book.pools())
    if (pool.active && (belongs_to(ctx, pool) || administers(ctx, pool))) data.push_back(shown(ctx, pool));
  out += json{{"data", std::move(data)}}.dump();
}

}  // namespace keyuan::pools
