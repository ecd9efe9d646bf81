// Tables from descriptions. What a description says and the database lacks is added: tables, columns,
// link tables, indexes, tallies, kept figures, search tables. Nothing that holds data is ever dropped or renamed here;
// that is what a module's numbered migrations are for.
#pragma once

#include <set>
#include <string>

#include "db/database.hpp"
#include "record/catalog.hpp"

namespace keyuan::record {

// The engine's own tables: event, share, counter, setting, file …
void prepare_engine_tables(db::Database& database);

// The same, then one table a record type. Idempotent; a few milliseconds when nothing is missing.
void prepare_tables(db::Database& database, const Catalog& catalog);

// The same for one record type inside a transaction: after an administrator added a field.
void prepare_entity(db::Transaction& tx, const Catalog& catalog, const Entity& entity);

// Of what type the column of a field is.
[[nodiscard]] std::string_view declared(db::Dialect dialect, const Field& field);

// The columns that a table has in the database; none when there is no such table.
[[nodiscard]] std::set<std::string> existing_columns(db::Transaction& tx, const std::string& table);

}  // namespace keyuan::record
