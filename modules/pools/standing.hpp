// What somebody has claimed in a pool and holds of it, counted now.
#pragma once

#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

// Days and weeks are those of the workspace; weeks begin on Monday.
[[nodiscard]] Standing standing_of(record::Context& ctx, const Pool& pool, base::Id person);

// Whether an owned record counts as held.
[[nodiscard]] bool counts_as_held(const Pool& pool, const record::Record& record);

}  // namespace keyuan::pools
