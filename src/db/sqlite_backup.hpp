// Copies of a SQLite database, made while it is written to, and put back.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "db/database.hpp"

namespace keyuan::db {

// Copies the database at `from`, as it is at this moment, into the new file `to`, which appears, whole
// and on disk, at the end. Errors: DatabaseError when `to` exists; Unavailable when there is no room.
void copy_sqlite(const std::string& from, const std::string& to,
                 const std::function<void(std::int64_t done, std::int64_t total)>& progress);

// restore() for SQLite.
void restore_sqlite(const std::string& path, const Options& options);

}  // namespace keyuan::db
