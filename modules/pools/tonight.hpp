// What the saved rules of a pool do until the day is over.
#pragma once

#include <string>

#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

// The job that sets all clocks anew after a pool, a rule or the calendar changed (recount.hpp).
inline constexpr const char* kClocks = "pools.clocks";

// Appends {"count","until","sentence","counting"}: how many records go back by midnight where the workspace is, what goes at
// midnight itself among them, in the reader's language. `counting`: the clocks are being set anew, so that the sentence may
// still be another one; ask again. Whoever sees the pool may ask. Cost: the records that go back today are counted.
void append_tonight(record::Context& ctx, const Pool& pool, std::string& out);

}  // namespace keyuan::pools
