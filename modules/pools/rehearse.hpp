// Rehearsal: what rules would do, before anybody saves them. Nothing is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/pools/book.hpp"
#include "modules/pools/clock.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

struct Rehearsed {
  std::optional<std::vector<Rule>> rules;  // none: those that are saved
  int days = 30;                           // of the past
};

// Appends {"now":{"count","records"},"past":[{"day","count"}],"people":[{"user","count"}]}: what would go at once, the
// soonest first; and by day what would have gone within the past days, had the rules held then. The past is played again
// from what is known: claims, follow-ups, the newest opportunity and the last one won. For the pool's administrators.
// Cost: all owned records of the pool are read, a second or so for 100,000.
void rehearse(record::Context& ctx, const Book& book, base::Id pool, const Rehearsed& wanted, std::string& out);

// When a record whose facts are these now would first have gone since `from`; `follow_ups` in their order.
[[nodiscard]] std::optional<base::Time> would_have_gone(std::span<const Rule> rules, const Facts& now, const std::vector<base::Time>& follow_ups,
                                                        base::Time from, base::Time to, const Days& days,
                                                        const std::function<bool(const Rule&)>& exempt);

// Appends {"count","until","sentence"}: what goes by midnight, in the reader's language. For who sees the pool.
void append_tonight(record::Context& ctx, const Book& book, base::Id pool, std::string& out);

}  // namespace keyuan::pools
