#include "modules/pools/rules.hpp"

#include <algorithm>
#include <array>

namespace keyuan::pools {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"no_follow_up_after_claim", "no_follow_up", "no_opportunity", "not_won",
                                                    "contract_ended"};

bool reached(const std::optional<std::int64_t>& limit, std::int64_t count) { return limit && count >= *limit; }

}  // namespace

std::string_view name_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view name) {
  const auto it = std::find(kKinds.begin(), kKinds.end(), name);
  return it == kKinds.end() ? std::nullopt : std::optional(static_cast<Kind>(it - kKinds.begin()));
}

std::optional<std::int64_t> Limits::held_with(const std::vector<base::Id>& roles) const {
  std::optional<std::int64_t> most;
  for (const auto& role : roles)
    if (const auto it = held_by_role.find(role); it != held_by_role.end()) most = std::max(most.value_or(0), it->second);
  return most ? most : held;
}

std::optional<Refusal> pause(const Limits& limits, const Standing& standing, base::Time now) {
  if (limits.pause_minutes <= 0 || !standing.last_claim) return std::nullopt;
  const base::Time until{standing.last_claim->ms + limits.pause_minutes * base::kMinute};
  if (until <= now) return std::nullopt;
  return Refusal{.code = "pools.cooling_down", .until = until};
}

std::optional<Refusal> one_more(const Limits& limits, const Standing& standing) {
  if (reached(limits.per_week, standing.this_week))
    return Refusal{.code = "pools.week_limit", .until = standing.week_ends, .limit = limits.per_week};
  if (reached(limits.per_day, standing.today))
    return Refusal{.code = "pools.day_limit", .until = standing.day_ends, .limit = limits.per_day};
  if (reached(standing.may_hold, standing.held)) return Refusal{.code = "pools.hold_limit", .limit = standing.may_hold};
  if (reached(limits.department_held, standing.department_held))
    return Refusal{.code = "pools.department_limit", .limit = limits.department_held};
  return std::nullopt;
}

std::optional<Refusal> fresh(const Limits& limits, base::Time pooled_at, base::Time now) {
  const base::Time until{pooled_at.ms + limits.fresh_hours * base::kHour};
  if (limits.fresh_hours <= 0 || until <= now) return std::nullopt;
  return Refusal{.code = "pools.fresh", .until = until};
}

}  // namespace keyuan::pools
