// Databases for tests: a SQLite file in a temporary folder and, when KEYUAN_TEST_POSTGRES holds a
// postgresql:// URL, a new schema there. Both are gone when the TestDatabase is.
//
//   class CreateTest : public testing::TestWithParam<db::Dialect> {
//     db::TestDatabase database = db::open_test_database(GetParam());
//   };
//   INSTANTIATE_TEST_SUITE_P(Both, CreateTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "db/database.hpp"

namespace keyuan::db {

class TestDatabase {
 public:
  TestDatabase(Options options, std::string folder, std::unique_ptr<Database> database);
  ~TestDatabase();
  TestDatabase(TestDatabase&&) noexcept = default;
  TestDatabase& operator=(TestDatabase&&) noexcept = default;

  [[nodiscard]] Database& operator*() const { return *database_; }
  [[nodiscard]] Database* operator->() const { return database_.get(); }
  [[nodiscard]] const Options& options() const { return options_; }
  // A folder of its own for files of the test.
  [[nodiscard]] const std::string& folder() const { return folder_; }
  // Closes it, and opens the same data again.
  void close() { database_.reset(); }
  void reopen();

 private:
  Options options_;
  std::string folder_;
  std::unique_ptr<Database> database_;
};

[[nodiscard]] std::vector<Dialect> test_dialects();
[[nodiscard]] TestDatabase open_test_database(Dialect dialect);
// One of each.
[[nodiscard]] std::vector<TestDatabase> open_test_databases();
// Options of a place where no database is yet, beside `database`: to restore into.
[[nodiscard]] Options fresh_options(const TestDatabase& database);
// Drops a schema that fresh_options() named, once it was used.
void drop_schema(const Options& options);

// For INSTANTIATE_TEST_SUITE_P.
inline constexpr auto dialect_name = [](const auto& info) -> std::string {
  return info.param == Dialect::kSqlite ? "Sqlite" : "Postgres";
};

}  // namespace keyuan::db
