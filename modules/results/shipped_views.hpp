// The saved views of leads and customers that a new workspace has: what a manager looks at every week.
#pragma once

#include "record/context.hpp"

namespace keyuan::results {

// Named in the workspace's language, shared with everybody; each shows what its reader may see.
void make_views(record::Context& ctx);
// In a workspace that is older: the view of broken promises, where nobody has changed it, shows what counts as broken now.
void renew_views(record::Context& ctx);

}  // namespace keyuan::results
