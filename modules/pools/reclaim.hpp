// Reclaiming: the system takes back what a rule says, at the minute it says, and warns before.
#pragma once

#include "app/services.hpp"
#include "modules/pools/book.hpp"

namespace keyuan::pools {

// Takes back every record whose moment has come, each by itself, the longest due first. Its clock is asked once more: what
// was followed up in the last second stays. Told are the former owner and his manager. Returns how many went.
std::int64_t reclaim_what_is_due(app::Services& services, const Book& book);

// Tells owner and manager, once for each date, what will be taken back within the pool's days of warning.
void warn(app::Services& services, const Book& book);

}  // namespace keyuan::pools
