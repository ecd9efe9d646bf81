#include "modules/pools/membership.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "fields/pool.hpp"
#include "record/load.hpp"

namespace keyuan::pools {
namespace {

bool names(const std::vector<base::Id>& ids, base::Id id) { return id && std::find(ids.begin(), ids.end(), id) != ids.end(); }

}  // namespace

bool administers(const record::Context& ctx, const Pool& pool) {
  return ctx.actor->administrator || names(pool.administrators, ctx.actor->user);
}

bool belongs_to(const record::Context& ctx, const Pool& pool) {
  if (names(pool.members, ctx.actor->user)) return true;
  const auto* person = ctx.org->person(ctx.actor->user);
  if (!person) return false;
  if (std::any_of(person->roles.begin(), person->roles.end(), [&](base::Id role) { return names(pool.members, role); })) return true;
  return std::any_of(pool.members.begin(), pool.members.end(), [&](base::Id id) { return names(ctx.org->departments_below(id), person->department); });
}

const Pool& seen(record::Context& ctx, const Book& book, base::Id id) {
  (void)record::find(ctx, ctx.entity(fields::pool::kEntity), id);
  const auto* pool = book.find(id);
  if (!pool) throw base::not_found();
  return *pool;
}

void check_may_change(const record::Context& ctx, const Pool& pool) {
  if (!ctx.actor->may(pool.entity, record::access::Verb::kUpdate))
    throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", pool.entity}});
}

const Pool& open_to(record::Context& ctx, const Book& book, base::Id id) {
  const auto& pool = seen(ctx, book, id);
  if (!belongs_to(ctx, pool)) throw base::forbidden("pools.not_member", {{"pool", pool.name}});
  check_may_change(ctx, pool);
  if (!pool.active) throw base::conflict("pools.not_active", {{"pool", pool.name}});
  return pool;
}

const Pool& administered(record::Context& ctx, const Book& book, base::Id id) {
  const auto& pool = seen(ctx, book, id);
  if (!administers(ctx, pool)) throw base::forbidden("pools.not_administrator", {{"pool", pool.name}});
  return pool;
}

void hold_pool(record::Context& ctx, const Pool& pool) {
  (void)record::load(ctx, ctx.entity(fields::pool::kEntity), pool.id, record::Lock::kForUpdate);
}

record::Context by_right_of_pool(const record::Context& ctx) {
  auto widened = std::make_shared<record::access::Actor>(*ctx.actor);
  widened->administrator = true;
  auto out = ctx;
  out.actor = std::move(widened);
  return out;
}

}  // namespace keyuan::pools
