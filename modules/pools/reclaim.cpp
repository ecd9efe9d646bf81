#include "modules/pools/reclaim.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/history.hpp"
#include "modules/pools/tell.hpp"
#include "record/history/events.hpp"
#include "record/query/sql.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using record::Context;
using record::Record;

constexpr int kStep = 200;  // records a transaction

struct Place {  // in the order of what is due
  std::int64_t at = 0, seq = 0;
};
struct Found {
  Id id;
  Place place;
};

std::vector<Found> due_after(Context& ctx, const meta::Entity& entity, const Place& last) {
  std::vector<Found> found;
  auto rows = ctx.db.query("SELECT id, returns_at, seq FROM " + (*ctx.catalog)[entity].from +
                               " t WHERE returns_at <= ? AND removed_at IS NULL AND owner IS NOT NULL AND (returns_at > ? OR (returns_at = ? AND seq > ?)) "
                               "ORDER BY returns_at, seq LIMIT " + std::to_string(kStep),
                           {ctx.now().ms, last.at, last.at, last.seq});
  while (rows.next()) found.push_back({rows.id(0), {rows.integer(1), rows.integer(2)}});
  return found;
}

// Its clock as it is now; a clock that was behind its facts is set right.
bool is_due(Context& ctx, const Book& book, const Record& record) {
  auto now = record;
  const auto due = clock_of(book, record, *calendar::of(ctx));
  set_clock(now, due);
  if (!same_clock(record, now)) keep_clock(ctx, now);
  return due && due->at <= ctx.now();
}

void take_back(Context& ctx, const Record& held) {
  const auto& why = base::as_text(held[held_fields(held.entity()).returns_why]);
  end_holding(ctx, held, Left::kReclaimed, {.reason = why});
  record::Changes changes;
  changes.put(meta::kOwner, {});
  const auto free = record::update_loaded(ctx, held, changes);
  record::log_event(ctx, free, "pools.reclaimed", nlohmann::json{{"why", why}, {"owner", held.owner().to_string()}}.dump());
}

std::int64_t reclaim_step(Context& ctx, const Book& book, const meta::Entity& entity, const std::vector<Found>& due) {
  std::vector<Record> gone;
  for (const auto& one : due) {
    const auto held = record::load(ctx, entity, one.id, record::Lock::kForUpdate);
    if (!held || held->removed() || !held->owner() || !is_due(ctx, book, *held)) continue;
    try {
      ctx.db.attempt([&] { take_back(ctx, *held); });
      gone.push_back(*held);
    } catch (const base::Problem&) {  // a rule of another module keeps it; asked again in a minute
    }
  }
  tell_owners(ctx, "reclaimed", gone);
  return static_cast<std::int64_t>(gone.size());
}

std::int64_t reclaim_all(app::Services& services, const Book& book, const char* name) {
  std::int64_t count = 0;
  for (Place last;;) {
    std::vector<Found> due;
    services.read({}, [&](Context& ctx) { due = due_after(ctx, ctx.entity(name), last); });
    if (due.empty()) return count;
    std::int64_t gone = 0;
    services.write({}, [&](Context& ctx) { gone = reclaim_step(ctx, book, ctx.entity(name), due); });
    count += gone;
    last = due.back().place;
  }
}

std::vector<Id> to_be_warned(Context& ctx, const meta::Entity& entity, const Pool& pool) {
  std::vector<Id> ids;
  const auto days = static_cast<int>(pool.warn_days);
  const auto until = pool.working_days ? calendar::of(ctx)->after_days(ctx.now(), days).ms : ctx.now().ms + days * base::kDay;
  auto rows = ctx.db.query("SELECT id FROM " + (*ctx.catalog)[entity].from +
                               " t WHERE warned_at IS NULL AND returns_at > ? AND returns_at <= ? AND pool = ? AND removed_at IS NULL AND owner IS NOT NULL "
                               "ORDER BY returns_at, seq LIMIT " + std::to_string(kStep),
                           {ctx.now().ms, until, pool.id});
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

bool warn_step(app::Services& services, const Pool& pool) {
  std::vector<Id> ids;
  services.read({}, [&](Context& ctx) { ids = to_be_warned(ctx, ctx.entity(pool.entity), pool); });
  if (ids.empty()) return false;
  services.write({}, [&](Context& ctx) {
    std::vector<Record> told;
    for (const auto& id : ids) {
      auto record = record::load(ctx, ctx.entity(pool.entity), id, record::Lock::kForUpdate);
      const auto& f = held_fields(ctx.entity(pool.entity));
      if (!record || record->has(f.warned_at)) continue;
      (*record)[f.warned_at] = ctx.now().ms;
      keep_clock(ctx, *record);
      told.push_back(std::move(*record));
    }
    tell_owners(ctx, "returns_soon", told);
  });
  return true;
}

}  // namespace

std::int64_t reclaim_what_is_due(app::Services& services, const Book& book) {
  std::int64_t count = 0;
  for (const auto* name : kHeld) count += reclaim_all(services, book, name);
  return count;
}

void warn(app::Services& services, const Book& book) {
  for (const auto& pool : book.pools())
    if (pool.active && pool.warn_days > 0)
      while (warn_step(services, pool)) {
      }
}

}  // namespace keyuan::pools
