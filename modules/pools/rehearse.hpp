// Rehearsal: what rules would do, before anybody saves them. Nothing is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

struct Rehearsed {
  std::optional<std::vector<Rule>> rules{};  // none: those that are saved
  std::optional<bool> working_days{};        // none: as the pool counts
  int days = 30;                             // of the past, today among them; 0: none
};

// Appends {"now":{"count","people","records"},"past":{"count","people","records","days":[{"day","count"}]}}, as losses.hpp shows
// them: what would go at once, the soonest first; and who would have lost what within the past days until this moment, had the
// rules held then, the latest first. The past is played again from who held what, follow-ups, opportunities and time granted;
// classes, locks and what exemptions ask for are taken as they are now. For the pool's administrators.
// Cost: all that people of the pool own and what they gave up within those days are read, about a second for 100,000.
void rehearse(record::Context& ctx, const Book& book, base::Id pool, const Rehearsed& wanted, std::string& out);

}  // namespace keyuan::pools
