// How a dashboard is arranged, and whose home it is.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::dashboards {

// Before a dashboard is written: its layout is a list of {"chart":id | "panel":name,"x","y","w","h"} on twelve columns, of
// charts that the writer sees. Problem 422 at `layout[i]`.
void check_layout(record::Context& ctx, record::Write& write);

// Which dashboard is a role's home is the administrator's to say. Problem `dashboards.role_by_administrator`.
void check_role(record::Context& ctx, record::Write& write);

// After it: of his dashboards one is his home.
void keep_one_home(record::Context& ctx, record::Write& write);

}  // namespace keyuan::dashboards
