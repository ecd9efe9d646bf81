// Words of SQL that both databases understand, or that differ between them in one known way.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "db/database.hpp"

namespace keyuan::db {

enum class ColumnType { kKey, kId, kText, kInteger, kReal, kBlob };

// How a column of that kind is declared: kKey is the 64-bit number a table counts its rows with, its
// primary key ("INTEGER PRIMARY KEY AUTOINCREMENT", "bigserial PRIMARY KEY").
[[nodiscard]] std::string_view column_type(Dialect dialect, ColumnType type);

// `sql` with {key} {id} {text} {integer} {real} {blob} replaced by the words of `dialect`. Any other
// brace stays as it is.
[[nodiscard]] std::string in_dialect(Dialect dialect, std::string_view sql);

// "name", with quotes inside doubled.
[[nodiscard]] std::string quote_identifier(std::string_view name);
// 'text', with quotes inside doubled; for places that take no parameter (DEFAULT …).
[[nodiscard]] std::string quote_text(std::string_view text);
// "?, ?, ?"
[[nodiscard]] std::string placeholders(std::size_t n);
// INSERT INTO "table" ("a", "b") VALUES (?, ?)
[[nodiscard]] std::string insert_into(std::string_view table,
                                      std::span<const std::string_view> columns);

// `?` as `$1`, `$2`, …, but not inside strings, quoted names and comments.
[[nodiscard]] std::string numbered(std::string_view sql);

}  // namespace keyuan::db
