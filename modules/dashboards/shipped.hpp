// The dashboards that a new workspace has, and their charts.
#pragma once

#include "record/context.hpp"

namespace keyuan::dashboards {

// Named in the workspace's language, shared with everybody, each the home of its roles. After roles and departments are
// there.
void make_shipped(record::Context& ctx);

}  // namespace keyuan::dashboards
