// The board of a pipeline: a column a stage, with exact count and sum and the first cards of each.
#pragma once

#include <string>

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::opportunities {

// Appends {"pipeline":{id,title},"columns":[{"stage":{id,title,kind,probability},"count","sum_amount",
// "weighted_amount","records":[…],"next":cursor|null}]}. `query` narrows what is on the board; its limit
// is the number of cards a column (20 when not said). Two statements a stage and two more.
void board(record::Context& ctx, base::Id pipeline, record::Query query, std::string& out);

}  // namespace keyuan::opportunities
