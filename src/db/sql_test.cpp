#include "db/sql.hpp"

#include <gtest/gtest.h>

#include <array>

namespace keyuan::db {
namespace {

TEST(SqlTest, ParametersAreNumberedWhereTheyAreParameters) {
  const auto check = [](std::string_view sql, std::string_view expected) { EXPECT_EQ(numbered(sql), expected); };
  check("a = ? AND b = ?", "a = $1 AND b = $2");
  check("'?' || ? || 'it''s ?'", "'?' || $1 || 'it''s ?'");
  check("\"?\" = ? -- ?\n AND ? /* ? */", "\"?\" = $1 -- ?\n AND $2 /* ? */");
  check("'open ?", "'open ?");
  check("", "");
}

TEST(SqlTest, NamesAndTextsAreQuoted) {
  EXPECT_EQ(quote_identifier("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(quote_text("it's"), "'it''s'");
  EXPECT_EQ(placeholders(3), "?, ?, ?");
  EXPECT_EQ(placeholders(0), "");
  const std::array<std::string_view, 2> columns = {"a", "order"};
  EXPECT_EQ(insert_into("t", columns), "INSERT INTO \"t\" (\"a\", \"order\") VALUES (?, ?)");
}

TEST(SqlTest, WordsOfTheDialect) {
  EXPECT_EQ(in_dialect(Dialect::kSqlite, "a {key}, b {id}, c '{}'"), "a INTEGER PRIMARY KEY AUTOINCREMENT, b BLOB, c '{}'");
  EXPECT_EQ(in_dialect(Dialect::kPostgres, "a {key}, b {id}, {text"), "a bigserial PRIMARY KEY, b uuid, {text");
}

}  // namespace
}  // namespace keyuan::db
