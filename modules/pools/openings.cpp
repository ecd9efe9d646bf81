#include "modules/pools/openings.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/membership.hpp"
#include "modules/pools/refusal.hpp"
#include "record/load.hpp"

namespace keyuan::pools {
namespace {

using base::Id;

std::string today(const record::Context& ctx) { return ctx.workspace->zone.date_at(ctx.now()).to_string(); }

std::int64_t opened(record::Context& ctx, const Pool& pool) {
  auto rows = ctx.db.query("SELECT count(*) FROM pool_opening WHERE pool = ? AND person = ? AND day = ?", {pool.id, ctx.actor->user, today(ctx)});
  rows.next();
  return rows.integer(0);
}

}  // namespace

std::optional<std::int64_t> opens_left(record::Context& ctx, const Pool& pool) {
  if (!pool.opens_per_day || administers(ctx, pool)) return std::nullopt;
  return std::max<std::int64_t>(0, *pool.opens_per_day - opened(ctx, pool));
}

std::optional<std::int64_t> note_opening(record::Context& ctx, const Book& book, Id pool_id, Id id) {
  const auto& pool = seen(ctx, book, pool_id);
  const auto record = record::find(ctx, ctx.entity(pool.entity), id);
  if (base::as_id(record[held_fields(record.entity()).pool]) != pool.id) throw base::not_found();
  if (!pool.opens_per_day || administers(ctx, pool)) return std::nullopt;
  hold_pool(ctx, pool);
  const auto day = today(ctx);
  const auto fresh = ctx.db.execute("INSERT INTO pool_opening (pool, person, day, record) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                    {pool.id, ctx.actor->user, day, id});
  const auto left = *pool.opens_per_day - opened(ctx, pool);
  if (fresh && left < 0) {
    const auto midnight = ctx.workspace->zone.start_of(ctx.workspace->zone.date_at(ctx.now()).plus_days(1));
    throw base::Problem(base::Kind::kTooMany, "pools.opens_used", {{"limit", std::to_string(*pool.opens_per_day)}, {"until", told_moment(ctx, midnight)}})
        .after(static_cast<int>((midnight.ms - ctx.now().ms) / base::kSecond) + 1);
  }
  return std::max<std::int64_t>(0, left);
}

std::span<const db::Migration> opening_tables() {
  static const db::Migration tables[] = {
      {"0001 openings", R"(CREATE TABLE pool_opening (pool {id} NOT NULL, person {id} NOT NULL, day {text} NOT NULL,
                           record {id} NOT NULL, PRIMARY KEY (pool, person, day, record)))"}};
  return tables;
}

}  // namespace keyuan::pools
