// What a chart shows: {"group":["stage","close_date:month"],"measures":["count","sum:amount"],"filter":…,"sort":"-sum_amount",
// "limit":10}; of kind list {"columns":["subject"],"filter":…,"sort":"due_at","limit":10}.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::dashboards {

// Before a chart is written: that it can be drawn, with the rights of whoever writes it. All parts are those that the
// aggregate and list routes know. Problem 422 at `entity` or at `definition.<part>`.
void check_definition(record::Context& ctx, record::Write& write);

}  // namespace keyuan::dashboards
