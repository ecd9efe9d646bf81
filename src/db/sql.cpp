#include "db/sql.hpp"

#include <array>
#include <utility>

namespace keyuan::db {
namespace {

// The end of the quoted or commented piece that begins at `at`; `at` itself where none begins.
std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  const char c = sql[at];
  const auto rest = sql.substr(at);
  const auto after = [&](std::size_t found, std::size_t length) {
    return found == std::string_view::npos ? sql.size() : found + length;
  };
  if (c == '\'' || c == '"') return after(sql.find(c, at + 1), 1);
  if (rest.starts_with("--")) return after(sql.find('\n', at), 1);
  if (rest.starts_with("/*")) return after(sql.find("*/", at + 2), 2);
  return at;
}

std::string quoted(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) {
    out += c;
    if (c == quote) out += c;
  }
  out += quote;
  return out;
}

}  // namespace

std::string_view column_type(Dialect dialect, ColumnType type) {
  const bool sqlite = dialect == Dialect::kSqlite;
  switch (type) {
    case ColumnType::kKey:
      return sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "bigserial PRIMARY KEY";
    case ColumnType::kId: return sqlite ? "BLOB" : "uuid";
    case ColumnType::kText: return sqlite ? "TEXT" : "text COLLATE \"C\"";
    case ColumnType::kInteger: return sqlite ? "INTEGER" : "bigint";
    case ColumnType::kReal: return sqlite ? "REAL" : "double precision";
    case ColumnType::kBlob: return sqlite ? "BLOB" : "bytea";
  }
  return {};
}

std::string in_dialect(Dialect dialect, std::string_view sql) {
  static constexpr std::array<std::pair<std::string_view, ColumnType>, 6> kWords = {{
      {"{key}", ColumnType::kKey},
      {"{id}", ColumnType::kId},
      {"{text}", ColumnType::kText},
      {"{integer}", ColumnType::kInteger},
      {"{real}", ColumnType::kReal},
      {"{blob}", ColumnType::kBlob},
  }};
  std::string out;
  out.reserve(sql.size() + 64);
  for (std::size_t at = 0; at < sql.size();) {
    bool replaced = false;
    if (sql[at] == '{') {
      for (const auto& [word, type] : kWords) {
        if (!sql.substr(at).starts_with(word)) continue;
        out += column_type(dialect, type);
        at += word.size();
        replaced = true;
        break;
      }
    }
    if (!replaced) out += sql[at++];
  }
  return out;
}

std::string quote_identifier(std::string_view name) { return quoted(name, '"'); }
std::string quote_text(std::string_view text) { return quoted(text, '\''); }

std::string placeholders(std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += i == 0 ? "?" : ", ?";
  return out;
}

std::string insert_into(std::string_view table, std::span<const std::string_view> columns) {
  std::string out = "INSERT INTO " + quote_identifier(table) + " (";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) out += ", ";
    out += quote_identifier(columns[i]);
  }
  return out + ") VALUES (" + placeholders(columns.size()) + ")";
}

std::string numbered(std::string_view sql) {
  std::string out;
  out.reserve(sql.size() + 16);
  int n = 0;
  for (std::size_t at = 0; at < sql.size();) {
    if (const auto end = skip_quoted(sql, at); end != at) {
      out += sql.substr(at, end - at);
      at = end;
    } else if (sql[at] == '?') {
      out += '$' + std::to_string(++n);
      ++at;
    } else {
      out += sql[at++];
    }
  }
  return out;
}

}  // namespace keyuan::db
