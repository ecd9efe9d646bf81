// What of a record is in its full-text index: a document of tokens.
//
// Besides the tokens of the searched values (base/text/tokens.hpp) there are `y`, which every document
// has, and `o…` and `z…`, the owner and his department in hexadecimal. PostgreSQL's also have `n…`, with which
// thousands of records they came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text/tokens.hpp"
#include "db/database.hpp"
#include "record/record.hpp"

namespace keyuan::record::search {

struct SearchedField {
  int field;
  base::text::FieldKind kind;
};

// Fields described with `search:` whose values are text in a column. Parts of an address are none.
[[nodiscard]] std::vector<SearchedField> searched_fields(const Entity& entity);

constexpr std::string_view kEveryDocument = "y";
[[nodiscard]] std::string owner_token(Id owner);
[[nodiscard]] std::string department_token(Id department);
// Documents of neighbouring numbers share one: what is new can be asked for by itself.
constexpr std::int64_t kGeneration = 16'384;
[[nodiscard]] std::string generation_token(std::int64_t generation);

// The tokens with a blank between; what is beyond 512 KiB is left out. The same record always gives the
// same document: to take one out of the index, SQLite must be told what was put in.
[[nodiscard]] std::string document(const Record& record);

// The columns document() needs, as "t.seq, t.owner, …", and a record made of a row of them.
[[nodiscard]] std::string document_columns(const Entity& entity);
[[nodiscard]] Record read_document_columns(db::Rows& rows, const Entity& entity);

// "search_account", quoted.
[[nodiscard]] std::string index_table(const Entity& entity);

// Which rules and fields documents are made by; another signature means that old documents differ.
[[nodiscard]] std::string signature(const Entity& entity, db::Dialect dialect);

}  // namespace keyuan::record::search
