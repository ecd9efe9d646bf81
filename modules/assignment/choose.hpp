// Who of several gets the next one: pure, so that what happens and what a rehearsal shows cannot differ.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>

#include "base/id.hpp"

namespace keyuan::assignment {

enum class How { kRoundRobin, kWeighted, kLeastOpen, kHoldingLimit, kPool, kPropose };

struct Candidate {
  base::Id id;
  std::int64_t weight = 1;
  std::int64_t open = 0;  // leads he has and that are not closed
};

// Where a rule stands; kept with it.
struct Turn {
  std::int64_t given = 0;                      // how many in all
  std::map<base::Id, std::int64_t> last;       // the number of the last one that each was given
  std::map<base::Id, std::int64_t> current;    // of weights: what each is ahead
  struct Counted {
    std::int64_t open = 0, given = 0;
  };
  std::map<base::Id, Counted> counted;         // given since so many were counted, by an import that writes them later
  bool operator==(const Turn&) const = default;
};
inline bool operator==(const Turn::Counted& a, const Turn::Counted& b) { return a.open == b.open && a.given == b.given; }

// Nobody with `most_open` leads or more is chosen, whatever `how` is. In turn: who has waited longest, those who never had
// one first, in the order of their ids. By weights: over a sum of weights each gets exactly his own, spread evenly (the
// smooth weighted round robin of nginx, I. Sysoev, M. Dounin 2012). By load: the fewest open, in turn among equals.
[[nodiscard]] std::optional<base::Id> choose(How how, std::span<const Candidate> candidates, std::optional<std::int64_t> most_open, Turn& turn);

}  // namespace keyuan::assignment
