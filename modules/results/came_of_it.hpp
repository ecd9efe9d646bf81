// What became of the leads of a period, by anything that is known of them.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "record/context.hpp"
#include "record/query/aggregate.hpp"

namespace keyuan::results {

struct Asked {
  record::Grouping by;
  record::Query query;   // which leads: period, filter, text
  nlohmann::json where;  // the same as a filter tree, to open the records behind a figure
};

// Appends {"by","where","steps":[{"name","where"}],"rows":[{"key","where","created","contacted","qualified","converted","won",
// "lost","won_amount","cost","cost_per_lead","cost_per_customer","return","first_contact_hours","on_time","days_to_convert",
// "low","high","expected"}],"total":{…},"lost_reasons":[{"value","count","where"}],"days_in_status":[{"status","days","count"}],
// "currency"}.
//
// Counts are of the leads that the actor sees; each is the total of the list that its filters open. Amounts are null where
// the actor does not see the field or where they are of several currencies; hours are a median, days a mean. `low` and `high`
// are Wilson's interval of converted / created; `expected` is there by owner and by department (fair.hpp).
//
// Problems: not found for who does not read leads or their status. At most seven statements.
void came_of_it(record::Context& ctx, const Asked& asked, std::string& out);

}  // namespace keyuan::results
