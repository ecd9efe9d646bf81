// Which way SQLite goes to a page of a list. Its planner does not know that only fifty rows are wanted: it gathers the
// hundred thousand records of a region and sorts them, where walking along the names meets fifty of them at once.
// PostgreSQL's planner does know.
#pragma once

#include <string>

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {

// Whether knowing how many records the query finds is worth it before its first page is asked for.
[[nodiscard]] bool way_matters(const Context& ctx, const Query& query);

// " INDEXED BY …" or " NOT INDEXED" for behind the table in FROM; empty when the planner may choose. `found` is how many
// records the query finds. Cost: one sum over the tally, unless
// it finds all there are.
[[nodiscard]] std::string way(Context& ctx, const Entity& entity, const Query& query, std::int64_t found);

}  // namespace keyuan::record
