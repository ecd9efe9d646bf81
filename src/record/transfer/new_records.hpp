// Many new records of one import at a time, through the same rules as create().
#pragma once

#include "base/problem.hpp"
#include "record/hooks.hpp"
#include "record/transfer/batch.hpp"

namespace keyuan::record::transfer {

// A row as the write that create() would make of it, up to and including the hooks before it: defaults,
// changes, stamp. What is wrong with it is added to the row's reasons. With `promised`, what its options will
// make (references, choices) counts as there.
[[nodiscard]] Write prepare_new(Context& ctx, const Entity& entity, Planned& planned, const Import* promised = nullptr);

// Adds to the reasons of an invalid row what it lacks besides.
void note_missing(Context& ctx, const Entity& entity, const Import& import, Planned& planned);

[[nodiscard]] std::vector<Reason> reasons_of(const base::Problem& problem);

// Creates all of `rows` (outcome kNew) in few statements; rows that a rule refuses become kInvalid.
// False, with nothing done, when the database refused one of them: then they go one by one.
[[nodiscard]] bool create_together(Context& ctx, const Entity& entity, const std::vector<Planned*>& rows);

}  // namespace keyuan::record::transfer
