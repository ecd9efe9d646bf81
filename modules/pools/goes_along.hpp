// What belongs to a record and changes hands with it, whichever way its owner is emptied or it comes to one again: a
// customer's contacts, and the open tasks about it. What was said stays on its timeline, for whoever may read it.
#pragma once

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

// `from` no longer has them; open tasks wait without an assignee.
void let_go_along(record::Context& ctx, const record::Record& record, base::Id from);
// What nobody has is the new owner's.
void take_along(record::Context& ctx, const record::Record& record, base::Id to);

}  // namespace keyuan::pools
