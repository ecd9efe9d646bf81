// The funnel: of the opportunities that came in during a period, how many reached each stage, how long
// they stayed there, and how many were won.
#pragma once

#include <string>

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::opportunities {

struct FunnelRequest {
  base::Id pipeline;
  record::Query query;  // which opportunities: period of created_at, owner, source, anything filterable
};

// Appends {"stages":[{"stage":{id,title,kind},"reached","now","amount_now","conversion","average_days"}],
// "won":{count,amount,average_cycle_days},"lost":{count,amount},"open":{count,amount},"win_rate"}.
// `reached` counts opportunities that ever stood in the stage or in a later one; `conversion` is the share
// of the stage before that reached this one; `win_rate` is won / (won + lost), null when neither is.
// Four statements.
void funnel(record::Context& ctx, const FunnelRequest& request, std::string& out);

}  // namespace keyuan::opportunities
