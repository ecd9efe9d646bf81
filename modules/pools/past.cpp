#include "modules/pools/past.hpp"

#include <algorithm>

namespace keyuan::pools {
namespace {

using base::Time;

template <class T>
void take_later(std::optional<T>& last, const std::optional<T>& one) {
  if (one && (!last || *one > *last)) last = one;
}

// The moments from its claim until `to` at which something was learned; between two of them the facts stood still.
std::vector<Time> moments(Time claimed, Time to, const Past& past, const base::Zone& zone) {
  std::vector<Time> out = {claimed};
  const auto learn = [&](Time at) {
    if (at > claimed && at < to) out.push_back(at);
  };
  for (const auto& at : past.follow_ups) learn(at);
  for (const auto& [at, _] : past.extensions) learn(at);
  for (const auto& deal : past.deals) {
    learn(deal.made);
    if (deal.closed_on) learn(zone.start_of(*deal.closed_on));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Facts facts_at(Time at, const Facts& now, const Past& past, const base::Zone& zone) {
  Facts then{.claimed_at = now.claimed_at, .locked_until = now.locked_until, .klass = now.klass};
  const auto said = std::upper_bound(past.follow_ups.begin(), past.follow_ups.end(), at);
  if (said != past.follow_ups.begin()) then.last_follow_up_at = *std::prev(said);
  for (const auto& deal : past.deals) {
    if (deal.made > at) continue;
    take_later(then.opportunity_at, std::optional(deal.made));
    const bool closed = deal.closed_on && zone.start_of(*deal.closed_on) <= at;
    if (!closed) then.open_opportunity = true;
    if (!closed || !deal.won) continue;
    take_later(then.won_on, deal.closed_on);
    take_later(then.contract_ended_on, deal.ended_on);
  }
  for (const auto& [granted, days] : past.extensions)
    if (granted <= at && now.claimed_at && granted >= *now.claimed_at) then.extended_days += days;
  return then;
}

std::optional<Due> would_have_gone(std::span<const Rule> rules, const Facts& now, const Past& past, Time from, Time to, const Days& days,
                                   const std::function<bool(const Rule&)>& exempt) {
  if (!now.claimed_at) return std::nullopt;
  const auto& zone = days.calendar.zone();
  const auto learned = moments(*now.claimed_at, to, past, zone);
  Time overdue;  // since when, as of the stretch before; the epoch: it was not
  for (std::size_t i = 0; i < learned.size(); ++i) {
    const auto until = i + 1 < learned.size() ? learned[i + 1] : to;
    if (until < from) continue;
    const auto due = returns_at(rules, facts_at(learned[i], now, past, zone), days, exempt);
    if (!due || due->at >= until) {
      overdue = {};
      continue;
    }
    const auto at = std::max(due->at, learned[i]);
    if (at >= from && overdue != due->at) return Due{at, due->why};
    overdue = due->at;
  }
  return std::nullopt;
}

}  // namespace keyuan::pools
