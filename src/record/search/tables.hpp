#pragma once

#include <cstdint>
#include <functional>

#include "db/database.hpp"
#include "meta/description.hpp"

namespace keyuan::record::search {

// Makes the index table of a record type if it has searched fields and there is none. An index made by
// other rules or of other fields is built anew, unless the fields that came or went are empty in every
// record (an administrator's new field is).
void prepare_table(db::Transaction& tx, const meta::Entity& entity);

// Throws the index away and makes it again from the records. `progress` hears the number of records done
// now and then, and stops the work by throwing. Cost: about a minute a million records; one transaction.
void rebuild(db::Transaction& tx, const meta::Entity& entity,
             const std::function<void(std::int64_t done)>& progress = {});

// Joins the segments that small commits leave in FTS5's index: a token is looked for in each of them. A part of the
// work, some megabytes at most; whether there is more to do. PostgreSQL keeps its index in order by itself.
bool join_segments(db::Transaction& tx, const meta::Entity& entity);

}  // namespace keyuan::record::search
