// Having read one's notifications.
#pragma once

#include "record/context.hpp"

namespace keyuan::notifications {

// Marks all of the actor's, or those about one record, as read. Returns how many were not.
int read_all(record::Context& ctx, base::Id about = {});

}  // namespace keyuan::notifications
