// A view that is shared with all is a record shared with the whole company, by the engine's own means.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::people {

// After a view was written: shares it with the topmost department, or takes that back.
void share_view(record::Context& ctx, record::Write& write);

}  // namespace keyuan::people
