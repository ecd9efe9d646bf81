// The tree of sources: no source is above itself; those that a new workspace begins with; and the days of a cost.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::sources {

void seed_sources(record::Context& ctx);
// Problem at `parent`.
void keep_sources_a_tree(record::Context& ctx, record::Write& write);
// Problem at `to_date`.
void check_cost_days(record::Context& ctx, record::Write& write);

}  // namespace keyuan::sources
