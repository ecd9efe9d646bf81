// A saved list or board: with whom it is shared, and which of them comes first.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::people {

// Of somebody's views of one kind of a record type one is opened with it.
void keep_one_default(record::Context& ctx, record::Write& write);

}  // namespace keyuan::people
