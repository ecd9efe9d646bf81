// What only a SQLite file can do wrong.
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <latch>
#include <thread>
#include <vector>

#include "db/sql.hpp"
#include "db/testing.hpp"
#include "db/background.hpp"

namespace keyuan::db {
namespace {

class SqliteTest : public testing::Test {
 protected:
  void SetUp() override {
    database->write([](Transaction& t) { t.script("CREATE TABLE item (seq INTEGER PRIMARY KEY, name TEXT)"); });
  }
  std::int64_t count() {
    std::int64_t n = -1;
    database->read([&](Transaction& t) {
      auto rows = t.query("SELECT count(*) FROM item");
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  }
  TestDatabase database = open_test_database(Dialect::kSqlite);
};

std::string problem_of(const Options& options) {
  try {
    (void)Database::open(options);
    return "none";
  } catch (const Unavailable& error) {
    return error.message;
  }
}

TEST_F(SqliteTest, ASecondProgramIsRefused) {
  EXPECT_NE(problem_of(database.options()).find("in use by another program"), std::string::npos);
}

TEST_F(SqliteTest, ASharedOneReadsBesideIt) {
  auto options = database.options();
  options.shared = true;
  const auto second = Database::open(options);
  database->write([](Transaction& t) { t.execute("INSERT INTO item (name) VALUES ('a')"); });
  second->read([](Transaction& t) {
    auto rows = t.query("SELECT name FROM item");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.text(0), "a");
  });
  EXPECT_THROW(second->write([](Transaction&) {}), Unavailable);
}

TEST_F(SqliteTest, FilesThatAreNoDatabaseAreSaidSo) {
  Options options;
  options.url = database.folder() + "/text";
  std::ofstream(options.url) << std::string(5000, 'x');
  EXPECT_NE(problem_of(options).find("not a database"), std::string::npos);
  options.url = database.folder();
  EXPECT_NE(problem_of(options).find("cannot be opened"), std::string::npos);
  options.url = "/nowhere/at/all.db";
  EXPECT_NE(problem_of(options).find("cannot be written"), std::string::npos);
}

TEST_F(SqliteTest, AFullDiskLosesOnlyWhatDidNotFit) {
  database->write([](Transaction& t) { t.script("PRAGMA max_page_count = 20"); });
  EXPECT_THROW(database->write([](Transaction& t) {
    t.execute("INSERT INTO item (name) VALUES (?)", {std::string(1'000'000, 'x')});
  }),
               Unavailable);
  database->write([](Transaction& t) { t.execute("INSERT INTO item (name) VALUES ('small')"); });
  EXPECT_EQ(count(), 1);
}

TEST_F(SqliteTest, DamageIsFound) {
  database->write([](Transaction& t) {
    t.script("CREATE TABLE child (item INTEGER)");
    t.execute("INSERT INTO child VALUES (77)");
    // A table that says afterwards what its rows do not keep.
    t.script("PRAGMA writable_schema = ON;"
             "UPDATE sqlite_schema SET sql = 'CREATE TABLE child (item INTEGER NOT NULL REFERENCES item (seq))' "
             "WHERE name = 'child'");
  });
  database.reopen();
  const auto findings = database->verify();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_NE(findings[0].find("refers to a row of item"), std::string::npos) << findings[0];
}

// The writers that come while one commits share the next commit.
TEST_F(SqliteTest, WritersThatWaitShareACommit) {
  constexpr int kWriters = 12;
  std::latch inside(1), go(1);
  std::jthread slow([&] {
    database->write([&](Transaction& t) {
      t.execute("INSERT INTO item (name) VALUES ('first')");
      inside.count_down();
      go.wait();
    });
  });
  inside.wait();
  EXPECT_EQ(database->waited(), 0);
  std::atomic<int> on_other_threads = 0;
  {
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {  // nobody waits for it
      write_in_background();
      database->write([&](Transaction& t) { t.execute("INSERT INTO item (name) VALUES ('behind')"); });
    });
    for (int n = 0; n < kWriters; ++n) {
      threads.emplace_back([&] {
        const auto me = std::this_thread::get_id();
        database->write([&](Transaction& t) {
          if (std::this_thread::get_id() != me) ++on_other_threads;
          t.execute("INSERT INTO item (name) VALUES ('more')");
        });
      });
    }
    while (database->waited() < kWriters) std::this_thread::yield();
    go.count_down();
  }
  EXPECT_EQ(count(), kWriters + 2);
  EXPECT_EQ(database->waited(), kWriters);
  EXPECT_GT(on_other_threads, 0);
}

}  // namespace
}  // namespace keyuan::db
