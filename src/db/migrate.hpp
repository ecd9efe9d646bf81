// Brings the tables of one area ("record", "jobs" …) up to what this program knows.
//
// A migration is SQL for both databases, in the words of sql.hpp ({key}, {id}, {text} …); where they
// need different statements, two migrations of the same name in two lists. They run in their order,
// each once, in a transaction of its own, and are noted in the table migration(area, name, applied_at).
// Several programs may start at once.
#pragma once

#include <span>
#include <string_view>

#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::db {

struct Migration {
  std::string_view name;
  std::string_view sql;
};

// Returns how many it applied. Errors: DatabaseError when the database knows a migration of this area
// that the program does not: it was written by a newer one.
int migrate(Database& database, std::string_view area, std::span<const Migration> migrations,
            const base::Clock& clock = base::Clock::system());

// How many of them the database has not seen; changes nothing. Same errors.
[[nodiscard]] int pending(Database& database, std::string_view area, std::span<const Migration> migrations);

}  // namespace keyuan::db
