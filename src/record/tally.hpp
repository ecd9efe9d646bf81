// How many live records of a type each owner has, in each department: kept by triggers in the very transaction
// that makes, removes, restores or hands over a record, whoever writes it. So the exact total of a list that is
// narrowed by nothing but who may see it is a sum over some hundred rows, also of a million.
//
// SQLite keeps one row per type, owner and department. On PostgreSQL a row is added for each change, so that
// writers never wait for one another, and tidy_tally() puts them together now and then.
#pragma once

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {

// Counts the records there are and makes the triggers, where they are not there yet.
void prepare_tally(db::Transaction& tx, const Entity& entity);

// The number of records of a query that only asks who owns them, or for what lies in one place (access/place.hpp) by the
// field that names it; nothing when it asks for more than that.
[[nodiscard]] std::optional<std::int64_t> counted(Context& ctx, const Entity& entity, const Query& query);

// All living records of the type, whoever may see them.
[[nodiscard]] std::int64_t living(db::Transaction& tx, const Entity& entity);

void tidy_tally(db::Transaction& tx);

// Whether the kept numbers are those that counting gives; and making them so.
[[nodiscard]] bool tally_is_right(db::Transaction& tx, const Entity& entity);
void recount(db::Transaction& tx, const Entity& entity);

}  // namespace keyuan::record
