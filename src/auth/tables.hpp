// The tables that auth owns. `user_id` is the id of a record of people; nothing here refers to its
// table, so auth can be built, migrated and tested alone.
#pragma once

#include "db/database.hpp"

namespace keyuan::auth {

// Brings the tables to this version; call once at start, before anything else of auth.
void migrate(db::Database& database);

}  // namespace keyuan::auth
