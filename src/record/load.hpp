// Records from the database into memory, with access or without.
#pragma once

#include <optional>
#include <span>

#include "record/access/actor.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

enum class Lock { kNone, kForUpdate };  // kForUpdate locks the row on PostgreSQL

// Whatever the actor may see; also removed ones. For verbs that have decided about access themselves.
[[nodiscard]] std::optional<Record> load(Context& ctx, const Entity& entity, Id id, Lock lock = Lock::kNone);

// The record as far as the actor may see it, not removed (or removed, on request). Problem `not found`
// otherwise.
[[nodiscard]] Record find(Context& ctx, const Entity& entity, Id id, Lock lock = Lock::kNone, bool removed = false);

// The same, and the actor must be allowed `verb` on it: `forbidden` when it is seen but out of reach. Locked
// unless told otherwise, which a transaction that only reads must.
[[nodiscard]] Record find_for(Context& ctx, const Entity& entity, Id id, access::Verb verb, bool removed = false,
                              Lock lock = Lock::kForUpdate);

// The record of that type whose `field` is `value`; none when there is none or several are. No access.
[[nodiscard]] std::optional<Record> load_by(Context& ctx, const Entity& entity, int field, const Value& value);

// Stored columns of a row, as Catalog's `select` lists them from column `first`, into a record.
void read_columns(db::Rows& rows, const Columns& columns, Record& record, int first = 0);
[[nodiscard]] Value read_value(db::Rows& rows, int column, meta::Storage storage);

}  // namespace keyuan::record
