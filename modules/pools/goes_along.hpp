// What belongs to a record and changes hands with it, whichever way its owner changes: a customer's contacts, and the open
// tasks about it. What was said stays on its timeline, for whoever may read it.
#pragma once

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

// What `from` had of it is `to`'s now. Nil is nobody: what waited in a pool without an owner or assignee, or waits there from
// now on. What others have stays theirs.
void pass_along(record::Context& ctx, const record::Record& record, base::Id from, base::Id to);

}  // namespace keyuan::pools
