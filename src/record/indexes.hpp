// The indexes of a record type's table, from its description.
//
// On SQLite an index that lists are sorted or narrowed by also holds removed_at and who owns the record, so
// that counting and skipping what somebody may not see never touches the table.
#pragma once

#include <optional>
#include <string>

#include "db/database.hpp"
#include "meta/description.hpp"

namespace keyuan::record {

// Makes those that are missing, and again those whose definition has changed since they were made; the ones
// nobody asks for any more go. Takes its time on a large table, once.
void prepare_indexes(db::Transaction& tx, const meta::Entity& entity);

// For whoever fills a whole table: its indexes go, but for what must be unique, so that each is made once of all rows
// instead of being found its place for every one. prepare_indexes() brings them back, at the latest when the program starts again.
void drop_indexes(db::Transaction& tx, const meta::Entity& entity);

// The index in which all living records are in the order of that field; nothing when there is none.
[[nodiscard]] std::optional<std::string> order_index(const meta::Entity& entity, int field);

}  // namespace keyuan::record
