// What the database itself costs: durable writes with 1 and 8 callers, point reads, bulk inserts.
// On SQLite in a file in the working folder, and on PostgreSQL when KEYUAN_TEST_POSTGRES is set.
//   build/release/bench/db_bench
#include <benchmark/benchmark.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>

#include "db/sql.hpp"
#include "db/testing.hpp"

namespace keyuan::db {
namespace {

constexpr std::int64_t kRows = 100'000;
constexpr std::array<std::string_view, 4> kColumns = {"id", "name", "amount", "note"};

void fill(Transaction& t, std::int64_t rows) {
  std::int64_t n = 0;
  t.copy("item", kColumns, [&](std::span<Value> row) {
    row[0] = base::IdMaker::system().make(n);
    row[1] = "Customer " + std::to_string(n);
    row[2] = n;
    row[3] = std::string(200, 'n');
    return n++ < rows;
  });
}

struct Place {
  Options options;
  std::unique_ptr<Database> database;

  explicit Place(Dialect dialect) {
    if (dialect == Dialect::kSqlite) {
      options.url = "db_bench.db";
      for (const char* suffix : {"", "-wal", "-shm", ".lock"}) std::filesystem::remove(options.url + suffix);
    } else {
      options.url = std::getenv("KEYUAN_TEST_POSTGRES");
      options.workspace = "bench";
      options.readers = 12;
      drop_schema(options);
    }
    database = Database::open(options);
    database->write([&](Transaction& t) {
      t.script(in_dialect(t.dialect(),
                          "CREATE TABLE item (seq {key}, id {id} UNIQUE, name {text}, amount {integer}, note {text});"
                          "CREATE INDEX item_name ON item (name)"));
      fill(t, kRows);
    });
  }
};

Place& place(Dialect dialect) {
  static Place sqlite(Dialect::kSqlite);
  if (dialect == Dialect::kSqlite) return sqlite;
  static Place postgres(Dialect::kPostgres);
  return postgres;
}

void write_one(benchmark::State& state, Dialect dialect) {
  auto& database = *place(dialect).database;
  static std::atomic<std::int64_t> n = 0;
  for (auto _ : state) {
    const auto mine = ++n;
    database.write([&](Transaction& t) {
      t.execute("INSERT INTO item (id, name, amount, note) VALUES (?, ?, ?, ?)",
                {base::IdMaker::system().make(mine), "New " + std::to_string(mine), mine, std::string(200, 'x')});
    });
  }
  state.SetItemsProcessed(state.iterations());
}

void read_one(benchmark::State& state, Dialect dialect) {
  auto& database = *place(dialect).database;
  std::int64_t n = state.thread_index();
  for (auto _ : state) {
    n = (n + 7919) % kRows;
    database.read([&](Transaction& t) {
      auto rows = t.query("SELECT name, amount, note FROM item WHERE seq = ?", {n + 1});
      benchmark::DoNotOptimize(rows.next() && rows.integer(1) == n);
    });
  }
  state.SetItemsProcessed(state.iterations());
}

void copy_rows(benchmark::State& state, Dialect dialect) {
  auto& database = *place(dialect).database;
  for (auto _ : state) database.write([](Transaction& t) { fill(t, 10'000); });
  state.SetItemsProcessed(state.iterations() * 10'000);
}

void add(const std::string& name, Dialect dialect) {
  for (const int threads : {1, 8})
    benchmark::RegisterBenchmark((name + "/durable_write").c_str(), [=](auto& s) { write_one(s, dialect); })
        ->Threads(threads)->UseRealTime();
  for (const int threads : {1, 4})
    benchmark::RegisterBenchmark((name + "/point_read").c_str(), [=](auto& s) { read_one(s, dialect); })
        ->Threads(threads)->UseRealTime();
  benchmark::RegisterBenchmark((name + "/copy").c_str(), [=](auto& s) { copy_rows(s, dialect); })->UseRealTime();
}

}  // namespace
}  // namespace keyuan::db

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  keyuan::db::add("sqlite", keyuan::db::Dialect::kSqlite);
  if (std::getenv("KEYUAN_TEST_POSTGRES") != nullptr) keyuan::db::add("postgres", keyuan::db::Dialect::kPostgres);
  benchmark::RunSpecifiedBenchmarks();
}
