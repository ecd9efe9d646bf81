// Sweeps away what is over: ended sessions, links nobody used, forgotten tries. For the scheduler,
// once an hour or so; nothing depends on it but the size of the tables. The access log stays.
#pragma once

#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

void tidy(db::Transaction& tx, base::Time now);

}  // namespace keyuan::auth
