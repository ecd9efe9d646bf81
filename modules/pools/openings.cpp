#include "modules/pools/openings.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "modules/pools/membership.hpp"
#include "modules/pools/refusal.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using record::Context;

std::string today(const Context& ctx) { return ctx.workspace->zone.date_at(ctx.now()).to_string(); }

bool opened_today(Context& ctx, Id pool, Id record) {
  return ctx.db.query("SELECT 1 FROM pool_opening WHERE pool = ? AND person = ? AND day = ? AND record = ?", {pool, ctx.actor->user, today(ctx), record})
      .next();
}

[[noreturn]] void refuse(const Context& ctx, std::int64_t limit) {
  const auto& zone = ctx.workspace->zone;
  const auto midnight = zone.start_of(zone.date_at(ctx.now()).plus_days(1));
  throw base::Problem(base::Kind::kTooMany, "pools.opens_used", {{"limit", std::to_string(limit)}, {"until", told_moment(ctx, midnight)}})
      .after(static_cast<int>((midnight.ms - ctx.now().ms) / base::kSecond) + 1);
}

// The number of the day is what two openings at once wait for.
void count_one(Context& ctx, Id pool, Id record, std::int64_t limit) {
  const auto day = today(ctx);
  const auto fresh = ctx.db.execute("INSERT INTO pool_opening (pool, person, day, record) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                    {pool, ctx.actor->user, day, record});
  if (!fresh) return;
  const auto counted = limit > 0 && ctx.db.execute("INSERT INTO pool_opened (pool, person, day, count) VALUES (?, ?, ?, 1) ON CONFLICT (pool, person, day) "
                                                   "DO UPDATE SET count = pool_opened.count + 1 WHERE pool_opened.count < ?",
                                                   {pool, ctx.actor->user, day, limit}) > 0;
  if (!counted) refuse(ctx, limit);
}

}  // namespace

record::NoteOpening note_opening(Context& ctx, const Book& book, const record::Opening& opening) {
  const auto* pool = book.find(opening.place);
  if (!pool || !pool->opens_per_day || administers(ctx, *pool) || opened_today(ctx, pool->id, opening.id)) return {};
  return [pool = pool->id, record = opening.id, limit = *pool->opens_per_day](Context& later) { count_one(later, pool, record, limit); };
}

std::optional<std::int64_t> opens_left(Context& ctx, const Pool& pool) {
  if (!pool.opens_per_day || administers(ctx, pool)) return std::nullopt;
  auto rows = ctx.db.query("SELECT count FROM pool_opened WHERE pool = ? AND person = ? AND day = ?", {pool.id, ctx.actor->user, today(ctx)});
  return std::max<std::int64_t>(0, *pool.opens_per_day - (rows.next() ? rows.integer(0) : 0));
}

void forget_openings(Context& ctx) {
  for (const auto* table : {"pool_opening", "pool_opened"}) ctx.db.execute(std::string("DELETE FROM ") + table + " WHERE day < ?", {today(ctx)});
}

std::span<const db::Migration> opening_tables() {
  static const db::Migration tables[] = {
      {"0001 openings", R"(CREATE TABLE pool_opening (pool {id} NOT NULL, person {id} NOT NULL, day {text} NOT NULL,
                           record {id} NOT NULL, PRIMARY KEY (pool, person, day, record)))"},
      {"0002 how many", R"(CREATE TABLE pool_opened (pool {id} NOT NULL, person {id} NOT NULL, day {text} NOT NULL,
                           count {integer} NOT NULL, PRIMARY KEY (pool, person, day));
                           INSERT INTO pool_opened (pool, person, day, count)
                           SELECT pool, person, day, count(*) FROM pool_opening GROUP BY pool, person, day)"}};
  return tables;
}

}  // namespace keyuan::pools
