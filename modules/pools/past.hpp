// The clock as it would have run in the past: what is known of a record is taken as it was at each moment, so that rules can be
// tried on what has happened. Pure, like the clock itself.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/pools/clock.hpp"

namespace keyuan::pools {

struct Deal {
  base::Time made;
  std::optional<base::Date> closed_on{};  // none: it is open
  bool won = false;
  std::optional<base::Date> ended_on{};  // of one that was won: its contract
};

// What was done about a record; each in the order in which it was.
struct Past {
  std::vector<base::Time> follow_ups{};
  std::vector<Deal> deals{};
  std::vector<std::pair<base::Time, int>> extensions{};  // when how many days were granted
};

// What was known of it at that moment. Its class and until when it is locked are as they are now: of these no past is kept.
[[nodiscard]] Facts facts_at(base::Time at, const Facts& now, const Past& past, const base::Zone& zone);

// When the rules would have taken it from whoever claimed it at `now.claimed_at`: the first time within [from, to). Of what was
// overdue before `from` only what came due again.
[[nodiscard]] std::optional<Due> would_have_gone(std::span<const Rule> rules, const Facts& now, const Past& past, base::Time from, base::Time to,
                                                 const Days& days, const std::function<bool(const Rule&)>& exempt);

}  // namespace keyuan::pools
