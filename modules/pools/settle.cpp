#include "modules/pools/settle.hpp"

#include <set>

#include "base/problem.hpp"
#include "fields/activity.hpp"
#include "fields/opportunity.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/pools/deals.hpp"
#include "modules/pools/goes_along.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/history.hpp"
#include "modules/pools/membership.hpp"
#include "record/load.hpp"

namespace keyuan::pools {
namespace {

namespace activity = fields::activity;
namespace deal = fields::opportunity;
using base::Id;
using base::Value;
using record::Record;
using record::Write;
using record::WriteKind;

Value id_value(const Pool* pool) { return pool ? Value{pool->id} : Value{}; }

// Left only when the change itself takes it out: who was put here by hand stays.
bool stays_in(const Pool& pool, const Write& write) {
  return pool.fits(write.after) || (write.before && !pool.fits(*write.before));
}

const Pool* pool_of(const Book& book, const Write& write) {
  const auto& f = held_fields(write.entity);
  const auto* now_in = book.active(base::as_id(write.after[f.pool]));
  if (now_in && (write.after.owner() || stays_in(*now_in, write))) return now_in;
  return book.first_for(write.after);
}

// Who holds it does not spare it from the rules himself.
void check_protection(const record::Context& ctx, const Pool* pool, const Write& write) {
  const int field = held_fields(write.entity).locked_until;
  if (pool && write.changed[field] && !administers(ctx, *pool)) throw base::forbidden("pools.not_administrator", {{"pool", pool->name}});
}

// Who gives a record back says why (release.hpp), and does not empty its owner instead. Work done in the background may: a bulk
// edit is taken back, a file says who has it.
void check_reason(const record::Context& ctx, const Pool* pool, const Write& write) {
  const bool given_back = write.kind == WriteKind::kUpdate && write.before->owner() && !write.after.owner();
  if (pool && given_back && (ctx.via == "web" || ctx.via == "api") && !administers(ctx, *pool)) throw base::invalid("owner", "pools.release_instead");
}

void lie_in(const Pool* pool, const record::Context& ctx, Write& write) {
  const auto& f = held_fields(write.entity);
  const bool comes = write.changed[meta::kOwner] || write.changed[f.pool] || !write.after.has(f.pooled_at);
  if (pool && comes) write.put(f.pooled_at, ctx.now().ms);
  if (!pool) write.put(f.pooled_at, {});
  write.put(meta::kDepartment, id_value(pool));
  write.put(f.claimed_at, {});
  write.put(f.extended_days, {});
}

void begin_anew(const record::Context& ctx, Write& write) {
  const auto& f = held_fields(write.entity);
  write.put(f.claimed_at, ctx.now().ms);
  write.put(f.extended_days, {});
  write.put(f.pooled_at, {});
}

void recount(record::Context& ctx, const Book& book, const meta::Entity& entity, Id id) {
  const auto before = record::load(ctx, entity, id);
  if (!before) return;
  auto after = *before;
  set_clock(after, clock_of(book, after, *calendar::of(ctx)));
  if (!same_clock(*before, after)) keep_clock(ctx, after);
}

}  // namespace

void settle(record::Context& ctx, const Book& book, Write& write) {
  if (write.kind == WriteKind::kPurge) return;
  const auto& f = held_fields(write.entity);
  const auto* pool = pool_of(book, write);
  write.put(f.pool, id_value(pool));
  check_protection(ctx, pool, write);
  check_reason(ctx, pool, write);
  if (!write.after.owner()) lie_in(pool, ctx, write);
  else if (write.kind == WriteKind::kCreate || write.changed[meta::kOwner] || !write.after.has(f.claimed_at)) begin_anew(ctx, write);
  set_clock(write.after, clock_of(book, write.after, *calendar::of(ctx)));
}

void note(record::Context& ctx, Write& write) {
  if (write.kind == WriteKind::kPurge) return;
  if (write.before && !same_clock(*write.before, write.after)) keep_clock(ctx, write.after);
  follow_owner(ctx, write.before, write.after);
  if (!write.before || write.before->owner() == write.after.owner()) return;
  auto right = by_right_of_pool(ctx);
  pass_along(right, write.after, write.before->owner(), write.after.owner());
}

void note_new(record::Context& ctx, std::span<const Write> writes) {
  std::vector<const Record*> records;
  for (const auto& write : writes) records.push_back(&write.after);
  follow_new(ctx, records);
}

void follow_activity(record::Context& ctx, const Book& book, Write& write) {
  std::set<std::pair<std::string_view, Id>> concerned;
  for (const auto* r : std::initializer_list<const Record*>{&write.after, write.before}) {
    if (!r || r->get(activity::kind) != activity::kind_choice::follow_up) continue;
    concerned.insert({"lead", r->get(activity::lead)});
    concerned.insert({"account", r->get(activity::account)});
  }
  for (const auto& [entity, id] : concerned)
    if (id) recount(ctx, book, ctx.entity(entity), id);
}

void follow_opportunity(record::Context& ctx, const Book& book, Write& write) {
  const bool moved = write.kind != WriteKind::kUpdate || write.changes(deal::account) || write.changes(deal::status) ||
                     write.changes(deal::amount) || write.changes(deal::amount_currency) || write.changes(deal::closed_on) ||
                     write.changes(deal::contract_ends);
  if (!moved) return;
  std::set<Id> concerned = {write.after.get(deal::account)};
  if (write.before) concerned.insert(write.before->get(deal::account));
  concerned.erase(Id{});
  for (const auto& id : concerned) {
    count_deals(ctx, ctx.entity("account"), id);
    recount(ctx, book, ctx.entity("account"), id);
  }
}

}  // namespace keyuan::pools
