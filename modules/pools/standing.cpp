#include "modules/pools/standing.hpp"

#include "record/query/sql.hpp"
#include "record/query/where.hpp"

namespace keyuan::pools {
namespace {

using base::Id;

// " FROM lead t WHERE …": living records of this pool that somebody has and that count.
record::Sql held_of(record::Context& ctx, const Pool& pool) {
  const auto& entity = ctx.entity(pool.entity);
  record::Sql sql;
  sql.add("SELECT count(*) FROM " + record::quote_identifier(entity.table) + " t WHERE t.pool = ").bind(pool.id).add(" AND t.removed_at IS NULL");
  if (entity.find("converted_at")) sql.add(" AND t.converted_at IS NULL");
  if (pool.not_counted) {
    meta::Condition counts;
    counts.kind = meta::Condition::Kind::kNot;
    counts.parts.push_back(*pool.not_counted);
    record::append_condition(sql, ctx.as_system(), entity, counts);
  }
  return sql;
}

std::int64_t counted(record::Context& ctx, const record::Sql& sql) {
  auto rows = ctx.db.query(sql.text, sql.values);
  rows.next();
  return rows.integer(0);
}

}  // namespace

bool counts_as_held(const Pool& pool, const record::Record& record) { return !pool.not_counted || !holds(*pool.not_counted, record); }

Standing standing_of(record::Context& ctx, const Pool& pool, Id person) {
  const auto& zone = ctx.workspace->zone;
  const auto today = zone.date_at(ctx.now()), monday = today.plus_days(-today.weekday());
  Standing out;
  out.day_ends = zone.start_of(today.plus_days(1));
  out.week_ends = zone.start_of(monday.plus_days(7));
  {
    auto rows = ctx.db.query("SELECT sum(CASE WHEN held_from >= ? THEN 1 ELSE 0 END), sum(CASE WHEN held_from >= ? THEN 1 ELSE 0 END), max(held_from) "
                             "FROM holding WHERE holder = ? AND pool = ? AND came = 'claimed' AND removed_at IS NULL",
                             {zone.start_of(today).ms, zone.start_of(monday).ms, person, pool.id});
    rows.next();
    out.today = rows.integer(0);
    out.this_week = rows.integer(1);
    if (!rows.is_null(2)) out.last_claim = base::Time{rows.integer(2)};
  }
  const auto* who = ctx.org->person(person);
  out.may_hold = pool.limits.held_with(who ? who->roles : std::vector<Id>{});
  if (out.may_hold) out.held = counted(ctx, held_of(ctx, pool).add(" AND t.owner = ").bind(person));
  if (pool.limits.department_held && who && who->department)
    out.department_held = counted(ctx, held_of(ctx, pool).add(" AND t.owner IN (SELECT u.id FROM \"user\" u WHERE u.department = ").bind(who->department).add(")"));
  return out;
}

}  // namespace keyuan::pools
