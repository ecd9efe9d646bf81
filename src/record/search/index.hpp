// The full-text index of one record type: FTS5 table `search_<entity>` with rowid = the record's seq
// (SQLite), or table `search_<entity>(seq, tokens tsvector)` with a GIN index (PostgreSQL). What is in it
// are the tokens of base/text over the fields described with `search:`, and of owner and department, so
// that access is part of the match. Kept in the write's own transaction.
#pragma once

#include <string>
#include <string_view>

#include "record/hooks.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record::search {

// Whether any field of the type is searched, so that there is an index at all.
[[nodiscard]] bool has_index(const Entity& entity);

// Brings the index up to date with a write of the pipeline: adds, replaces, takes out.
void index(Context& ctx, const Write& write);

// Appends " AND t.seq IN (…)": the records of the type in which `text` is found.
void append_matches(Sql& sql, const Context& ctx, const Entity& entity, std::string_view text);

}  // namespace keyuan::record::search
