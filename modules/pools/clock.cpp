#include "modules/pools/clock.hpp"

#include <algorithm>

namespace keyuan::pools {

base::Time Days::after(base::Time from, int days) const {
  return working ? calendar.after_days(from, days) : base::Time{from.ms + days * base::kDay};
}

base::Time Days::end_of(base::Date day) const { return calendar.zone().start_of(day.plus_days(1)); }

std::optional<base::Time> due_by(const Rule& rule, const Facts& facts, const Days& days) {
  if (!facts.claimed_at) return std::nullopt;
  const auto claimed = *facts.claimed_at;
  const auto since_claim = [&](const std::optional<base::Time>& at) { return at && *at >= claimed; };
  switch (rule.kind) {
    case Kind::kNoFollowUpAfterClaim:
      if (since_claim(facts.last_follow_up_at)) return std::nullopt;
      return days.after(claimed, rule.days);
    case Kind::kNoFollowUp:
      return days.after(since_claim(facts.last_follow_up_at) ? *facts.last_follow_up_at : claimed, rule.days);
    case Kind::kNoOpportunity:
      if (facts.open_opportunity || since_claim(facts.opportunity_at)) return std::nullopt;
      return days.after(claimed, rule.days);
    case Kind::kNotWon:
      if (facts.won_on && days.end_of(*facts.won_on) > claimed) return std::nullopt;
      return days.after(claimed, rule.days);
    case Kind::kContractEnded:
      if (!facts.contract_ended_on) return std::nullopt;
      return days.after(std::max(claimed, days.end_of(*facts.contract_ended_on)), rule.days);
  }
  return std::nullopt;
}

std::optional<Due> returns_at(std::span<const Rule> rules, const Facts& facts, const Days& days,
                              const std::function<bool(const Rule&)>& exempt) {
  std::optional<Due> first;
  for (const auto& rule : rules) {
    if (!rule.active || !rule.is_for(facts.klass)) continue;
    const auto at = due_by(rule, facts, days);
    if (at && (!first || *at < first->at) && !exempt(rule)) first = Due{*at, rule.kind};
  }
  if (!first) return std::nullopt;
  if (facts.extended_days > 0) first->at = days.after(first->at, facts.extended_days);
  if (facts.locked_until) first->at = std::max(first->at, days.end_of(*facts.locked_until));
  return first;
}

}  // namespace keyuan::pools
