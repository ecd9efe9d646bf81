// A condition as SQL.
#pragma once

#include "record/context.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record {

// All of them; the first few of who knows how many; a page of a list whose length, and by it the way, is known.
enum class Wanted { kAll, kFirstFew, kPage };

// Appends " AND (…)" for `condition` on the table alias `t`; nothing when it is empty. Fields the actor
// may not see do not exist for it; a test one reference away keeps to target records he may see.
// Errors: `filter.…` problems naming the part at fault.
//
// Who wants a page rather than all of them is given what finds the first few soonest: when a test one
// reference away holds for many targets, each record in turn is asked whether its target is one of them,
// which costs one bounded statement more to find out.
//
// `told`: what the statement demands of every row, on SQLite said once more in each alternative of an `any`, which otherwise
// would not be looked up in an index that holds such rows alone. Not for the first few: those may come sooner another way.
void append_condition(Sql& sql, const Context& ctx, const meta::Entity& entity, const meta::Condition& condition,
                      Wanted wanted = Wanted::kAll, std::string_view told = {});

// First and last day (inclusive) of a relative date ("this quarter", "last 30 days") as of `today`;
// nothing when `words` is none.
struct DayRange {
  base::Date from, to;
};
[[nodiscard]] std::optional<DayRange> relative_days(std::string_view words, base::Date today);

// The days of a period as figures name it: 2024, 2024-Q1, 2024-03, 2024-W07, 2024-03-05. Nothing for any other text.
[[nodiscard]] std::optional<DayRange> days_named(std::string_view name);

}  // namespace keyuan::record
