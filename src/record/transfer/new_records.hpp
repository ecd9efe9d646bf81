// Many new records of one import at a time, through the same rules as create().
#pragma once

#include "record/hooks.hpp"
#include "record/transfer/batch.hpp"

namespace keyuan::record::transfer {

// A row as the write that create() would make of it, up to and including the hooks before it: defaults,
// changes, stamp. What is wrong with it is added to the row's reasons.
[[nodiscard]] Write prepare_new(Context& ctx, const Entity& entity, Planned& planned, bool references_follow, bool choices_follow);

// Creates all of `rows` (outcome kNew) in few statements; rows that a rule refuses become kInvalid.
// False, with nothing done, when the database refused one of them: then they go one by one.
[[nodiscard]] bool create_together(Context& ctx, const Entity& entity, const std::vector<Planned*>& rows);

}  // namespace keyuan::record::transfer
