// What each source cost over some days, with all that is below it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/time.hpp"
#include "record/context.hpp"

namespace keyuan::sources {

struct Days {
  base::Date from, to;  // both belong to it
};

// Of an amount that is spread evenly over `spread`, what falls into `asked`; rounded to the nearest.
[[nodiscard]] base::Decimal share_within(base::Decimal amount, Days spread, Days asked);

using Amounts = std::map<std::string, base::Decimal>;  // by currency
struct Cost {
  base::Id source, parent;
  std::string title;
  Amounts own, total;  // total: with all below
};

[[nodiscard]] bool may_see_costs(const record::Context& ctx);
// Who may not read costs finds nothing here: Problem `not found`.
void check_may_see_costs(const record::Context& ctx);

// An amount as somebody entered it, for a source and all that is below it.
struct Entered {
  base::Id source;
  Days spread;
  base::Decimal amount;
  std::string currency;
};
// What touches these days, and below what each source stands: nothing for the topmost. One statement each.
[[nodiscard]] std::vector<Entered> entered(record::Context& ctx, Days asked);
[[nodiscard]] std::map<base::Id, base::Id> parents(record::Context& ctx);

// Of sources with a cost in these days, and those above them; in the order of the tree's rows.
[[nodiscard]] std::vector<Cost> costs(record::Context& ctx, Days asked);

}  // namespace keyuan::sources
