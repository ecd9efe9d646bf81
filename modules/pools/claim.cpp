#include "modules/pools/claim.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/history.hpp"
#include "modules/pools/membership.hpp"
#include "modules/pools/standing.hpp"
#include "record/history/events.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using record::Record;

// Who let go of it, or lost it, waits until others had their chance.
std::optional<Refusal> banned(record::Context& ctx, const Pool& pool, const Record& record) {
  if (pool.limits.ban_days <= 0) return std::nullopt;
  const auto last = last_held(ctx, record, ctx.actor->user);
  if (!last) return std::nullopt;
  const Days days{*calendar::of(ctx), pool.working_days};
  const auto until = days.after(*last, static_cast<int>(pool.limits.ban_days));
  if (until <= ctx.now()) return std::nullopt;
  return Refusal{.code = "pools.banned", .until = until};
}

class Claiming {
 public:
  Claiming(record::Context& ctx, const Pool& pool)
      : ctx_(by_right_of_pool(ctx)), pool_(pool), entity_(ctx.entity(pool.entity)), standing_(standing_of(ctx, pool, ctx.actor->user)),
        paused_(pause(pool.limits, standing_, ctx.now())) {}

  // Why he may not have it; nothing when he has it now.
  std::optional<Refusal> take(Id id) {
    const auto record = record::load(ctx_, entity_, id, record::Lock::kForUpdate);
    if (auto why = not_to_be_had(pool_, record)) return why;
    if (paused_) return paused_;
    if (auto why = one_more(pool_.limits, standing_)) return why;
    if (auto why = fresh(pool_.limits, moment(*record, held_fields(entity_).pooled_at).value_or(base::Time{}), ctx_.now())) return why;
    if (auto why = banned(ctx_, pool_, *record)) return why;
    try {
      ctx_.db.attempt([&] { hand_over(*record); });
    } catch (const base::Problem& problem) {  // a rule of another module, or a field that is missing
      return Refusal{.code = problem.code()};
    }
    return std::nullopt;
  }

 private:
  void hand_over(const Record& record) {
    begin_holding(ctx_, record, ctx_.actor->user, Came::kClaimed);
    record::Changes changes;
    changes.put(meta::kOwner, ctx_.actor->user);
    const auto mine = record::update_loaded(ctx_, record, changes);
    record::log_event(ctx_, mine, "pools.claimed");
    ++standing_.today;
    ++standing_.this_week;
    if (counts_as_held(pool_, mine)) ++standing_.held, ++standing_.department_held;
  }

  record::Context ctx_;
  const Pool& pool_;
  const meta::Entity& entity_;
  Standing standing_;
  std::optional<Refusal> paused_;
};

}  // namespace

std::optional<Refusal> not_to_be_had(const Pool& pool, const std::optional<Record>& record) {
  if (!record || record->removed() || base::as_id((*record)[held_fields(record->entity()).pool]) != pool.id)
    return Refusal{.code = "pools.not_in_pool"};
  if (record->owner()) return Refusal{.code = "pools.taken", .by = record->owner()};
  return std::nullopt;
}

Claimed claim(record::Context& ctx, const Book& book, Id pool_id, std::vector<Id> ids) {
  const auto& pool = open_to(ctx, book, pool_id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  hold_pool(ctx, pool);
  Claiming claiming(ctx, pool);
  Claimed out;
  for (const auto& id : ids) {
    if (auto why = claiming.take(id)) out.refused.push_back({id, std::move(*why)});
    else out.claimed.push_back(id);
  }
  return out;
}

}  // namespace keyuan::pools
