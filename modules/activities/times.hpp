// When something to do begins and ends.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::activities {

// An appointment without an end takes an hour; one that is moved keeps its length. Problems at `ends_at`:
// `activities.ends_before`, `activities.too_long`; what has an end has a beginning.
void keep_times(record::Context& ctx, record::Write& write);

}  // namespace keyuan::activities
