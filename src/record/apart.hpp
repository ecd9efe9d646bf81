// Values that a rule makes anew for many records at once, such as the moment at which a customer returns to its pool.
//
// To PostgreSQL a changed row is a new row, with an entry in each of its indexes: two dozen of a customer's. So what is
// described as `apart` lies there in a table of its own, apart_account, a row for each record by its number, with its own
// indexes; what reads records reads both as one (Columns::from). SQLite writes the indexes of what changed and no others:
// there it is a column as any other, and all of this is nothing. An index of values of both kinds is made on SQLite alone.
//
// Both are joined so that PostgreSQL leaves out the table beside where nothing of it is asked for. Each record has its row
// there; kThere says so to PostgreSQL, which may begin with that table then: in its order, for what it lacks, to lock both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "record/catalog.hpp"

namespace keyuan::db {
class Transaction;
}

namespace keyuan::record::apart {

// Whether the field lies beside the table of its record.
[[nodiscard]] inline bool kept(db::Dialect dialect, const Field& field) { return field.apart && dialect == db::Dialect::kPostgres; }

// "apart_account"; quoted.
[[nodiscard]] std::string name_of(const Entity& entity);
[[nodiscard]] std::string table(const Entity& entity);

// True of every record; of the table beside, whose row it asks for.
constexpr std::string_view kThere = ".apart_row IS NOT NULL";

// Makes `columns` read from both and insert into both.
void complete(const Entity& entity, Columns& columns);

// The table beside with its indexes and a row for each record; what was in the record's own table so far moves there.
void prepare(db::Transaction& tx, const Catalog& catalog, const Entity& entity);

// A row for each record and for nothing else; how many were made or deleted.
std::int64_t align(db::Transaction& tx, const Entity& entity);

}  // namespace keyuan::record::apart
