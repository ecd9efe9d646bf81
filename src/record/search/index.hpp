// The full-text index of one record type: FTS5 table `search_<entity>` with rowid = the record's seq
// (SQLite), or table `search_<entity>(seq, tokens tsvector)` with a GIN index (PostgreSQL). What is in it
// are the tokens of base/text over the fields described with `search:`, and of owner and department, so
// that access is part of the match. Removed records are not in it.
//
// Kept in the write's own transaction, at its end: a search within the body that wrote does not find it yet.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "record/hooks.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record::search {

// Whether any field of the type is searched, so that there is an index at all.
[[nodiscard]] bool has_index(const Entity& entity);

// Brings the index up to date with a write of the pipeline: adds, replaces, takes out.
void index(Context& ctx, const Write& write);

// A new record's tokens (document.hpp) and the number of its row.
struct Document {
  std::int64_t seq;
  std::string tokens;
};
// The fast way for many new records, with nothing between them that FTS5 would have to flush for (a
// savepoint, a search). Best in the order of seq. Cost: document.hpp's cost and FTS5's of some 80 µs each.
void add_documents(db::Transaction& tx, const Entity& entity, std::span<const Document> documents);

// Appends " AND t.seq IN (…)": the records of the type in which `text` is found.
void append_matches(Sql& sql, const Context& ctx, const Entity& entity, std::string_view text);

}  // namespace keyuan::record::search
