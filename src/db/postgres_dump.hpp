// The backup of a PostgreSQL workspace: one gzip file, independent of the schema's name and of the
// server's version.
//
// Format. A first line of JSON, the manifest:
//   {"format":"keyuan-dump-1","made_at":…,"tables":[{"name":…,"columns":[…],"rows":estimate}],
//    "before":[SQL],"after":[SQL]}
// where `before` makes tables and sequences and `after` adds constraints, indexes and the sequences'
// positions. Then per table, in the manifest's order, the rows in COPY's text format, a line each,
// and a line `\.`. The file ends with the line `end`, so a torn file is known as one.
// Columns of type xid8 are numbers of the old server's transactions; their rows get new ones.
// Tables, columns (generated ones too), sequences, constraints and indexes are covered; the ky_
// functions come with Keyuan; views, triggers and other functions are not used by it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "db/database.hpp"
#include "db/postgres_connection.hpp"

namespace keyuan::db {

// Writes the state of one moment into the new file `path`. Progress counts rows (estimated in all).
void dump_postgres(PostgresConnection& connection, const std::string& schema, const std::string& path,
                   const std::function<void(std::int64_t done, std::int64_t total)>& progress);

// restore() for PostgreSQL: all or nothing, into a schema without tables.
void restore_postgres(const std::string& path, const Options& options);

}  // namespace keyuan::db
