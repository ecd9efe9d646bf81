// What became of the leads of a period, by anything that is known of them.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "record/context.hpp"
#include "record/query/aggregate.hpp"

namespace keyuan::results {

struct Asked {
  record::Grouping by;
  record::Query query;   // which leads: period, filter, text
  nlohmann::json where;  // the same as a filter tree, to open the records behind a figure
  std::optional<base::Date> from{}, to{};  // the period alone: its leads share the costs of sources
};

// Appends {"by","where","steps":[{"name","where","days_in_status"}],"rows":[{"key","where","created","contacted","qualified","converted",
// "won","lost","won_amount","cost","source_cost","cost_per_lead","cost_per_customer","return","first_contact_hours","on_time",
// "days_to_convert","low","high","expected","lost_reasons","days_in_status"}],"total":{…},"lost_reasons":[{"value","count","where"}],
// "days_in_status":[{"status","days","count","where"}],"currency"}.
//
// Counts are of the leads that the actor sees; each is the total of the list that its filters open. Amounts are null where
// the actor does not see the field or where they are of several currencies; hours are a median, days a mean. `cost` is what
// was written down with the leads, and `source_cost`, what they bear of the costs entered for their sources until today: in
// the period an amount is shared equally by all leads of the company that its source brought (spent.hpp). `low` and `high`
// are Wilson's interval of converted / created; `expected` is there by owner and by department (fair.hpp).
//
// Why leads were lost and how long they stayed in each status is there of every row and of all; the days also of the leads that
// came as far as a step. `count` there is of stays that are over, and `where` a filter of status changes: null for who does not
// read those, or where a condition is about another record's field.
//
// Problems: not found for who does not read leads or their status. At most eleven statements.
void came_of_it(record::Context& ctx, const Asked& asked, std::string& out);

}  // namespace keyuan::results
