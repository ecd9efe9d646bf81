// Every move of a lead from status to status is kept, with the days it stayed.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::results {

// After a write of a lead. A lead that is made has not moved yet: its first days count from created_at.
void note_status_change(record::Context& ctx, record::Write& write);

}  // namespace keyuan::results
