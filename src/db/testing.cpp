#include "db/testing.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "db/postgres.hpp"
#include "db/sql.hpp"

namespace keyuan::db {
namespace {

std::string unique_name() {
  static std::atomic<int> count = 0;
  return fmt::format("test_{}_{}", ::getpid(), ++count);
}

const char* postgres_url() {
  const char* url = std::getenv("KEYUAN_TEST_POSTGRES");
  return url == nullptr || *url == '\0' ? nullptr : url;
}

}  // namespace

TestDatabase::TestDatabase(Options options, std::string folder, std::unique_ptr<Database> database)
    : options_(std::move(options)), folder_(std::move(folder)), database_(std::move(database)) {}

TestDatabase::~TestDatabase() {
  if (folder_.empty()) return;  // moved away
  database_.reset();
  if (options_.url.starts_with("postgres")) drop_schema(options_);
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void TestDatabase::reopen() {
  database_.reset();
  database_ = Database::open(options_);
}

std::vector<Dialect> test_dialects() {
  if (postgres_url() == nullptr) return {Dialect::kSqlite};
  return {Dialect::kSqlite, Dialect::kPostgres};
}

TestDatabase open_test_database(Dialect dialect) {
  const auto name = unique_name();
  const auto folder = std::filesystem::temp_directory_path() / ("keyuan_" + name);
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  Options options;
  options.durable = false;
  options.url = folder / "keyuan.db";
  if (dialect == Dialect::kPostgres) {
    if (postgres_url() == nullptr) throw DatabaseError("KEYUAN_TEST_POSTGRES is not set.");
    options.url = postgres_url();
    options.workspace = name;
    options.readers = 10;
    drop_schema(options);
  }
  auto database = Database::open(options);
  return {std::move(options), folder, std::move(database)};
}

std::vector<TestDatabase> open_test_databases() {
  std::vector<TestDatabase> databases;
  for (const auto dialect : test_dialects()) databases.push_back(open_test_database(dialect));
  return databases;
}

Options fresh_options(const TestDatabase& database) {
  auto options = database.options();
  if (database->dialect() == Dialect::kSqlite) options.url.append(".").append(unique_name());
  options.workspace = unique_name();
  return options;
}

void drop_schema(const Options& options) {
  PostgresConnection connection(options.url, schema_of(options));
  connection.run(fmt::format("DROP SCHEMA IF EXISTS {} CASCADE", quote_identifier(schema_of(options))));
}

}  // namespace keyuan::db
