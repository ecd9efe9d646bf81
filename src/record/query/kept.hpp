// Figures and totals answered from what is kept (record/figures.hpp) instead of from the records: those that are grouped
// by nothing but what is kept, by owner and by department, and that have no conditions on anything else. The answer is
// the one that counting gives, also in what somebody may not see: the same clauses and masks stand over the same columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/context.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record {

// What stands in a statement for the records: " FROM … t WHERE …". `t` has a row a group, with columns named as the
// record's, kRecords, and those of the sums. A date of which only a part is kept is the first day of it.
[[nodiscard]] std::optional<Sql> from_kept(const Context& ctx, const Entity& entity, const Query& query,
                                           const std::vector<Grouping>& group, const std::vector<int>& sums);

// How many records a query finds, where that is kept: also what nobody owns in one place (access/place.hpp), asked by the
// field that names the place. Cost: a sum over some hundred rows.
[[nodiscard]] std::optional<std::int64_t> kept_number(Context& ctx, const Entity& entity, const Query& query);

}  // namespace keyuan::record
