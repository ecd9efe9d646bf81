#include "modules/pools/tonight.hpp"

#include <nlohmann/json.hpp>

namespace keyuan::pools {
namespace {

using record::Context;

struct Going {
  std::int64_t records = 0, people = 0;
};

Going going_by(Context& ctx, const Pool& pool, base::Time midnight) {
  auto rows = ctx.db.query("SELECT count(*), count(DISTINCT owner) FROM " + (*ctx.catalog)[ctx.entity(pool.entity)].from +
                               " t WHERE returns_at <= ? AND pool = ? AND owner IS NOT NULL AND removed_at IS NULL", {midnight.ms, pool.id});
  rows.next();
  return {rows.integer(0), rows.integer(1)};
}

std::string sentence(const Context& ctx, const Going& going) {
  const auto* key = going.records == 0 ? "none" : going.records == 1 ? "one" : going.people == 1 ? "of_one" : "many";
  return ctx.meta().words().phrase(ctx.language, std::string("messages.pools.tonight.") + key,
                                   {{"count", std::to_string(going.records)}, {"people", std::to_string(going.people)}});
}

bool clocks_are_counted(Context& ctx) {
  return ctx.db.query("SELECT 1 FROM job WHERE kind = ? AND state IN ('waiting', 'running') LIMIT 1", {std::string(kClocks)}).next();
}

}  // namespace

void append_tonight(Context& ctx, const Pool& pool, std::string& out) {
  const auto& zone = ctx.workspace->zone;
  const auto midnight = zone.start_of(zone.date_at(ctx.now()).plus_days(1));
  const bool counting = clocks_are_counted(ctx);
  const auto going = going_by(ctx, pool, midnight);
  out += nlohmann::json{{"count", going.records}, {"until", midnight.to_string()}, {"sentence", sentence(ctx, going)}, {"counting", counting}}.dump();
}

}  // namespace keyuan::pools
