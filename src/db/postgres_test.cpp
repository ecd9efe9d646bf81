// What only a server can do wrong. Skipped without KEYUAN_TEST_POSTGRES.
#include "db/postgres.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <latch>
#include <optional>
#include <thread>
#include <vector>

#include "db/background.hpp"
#include "db/sql.hpp"
#include "db/testing.hpp"

namespace keyuan::db {
namespace {

class PostgresTest : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("KEYUAN_TEST_POSTGRES") == nullptr) GTEST_SKIP() << "KEYUAN_TEST_POSTGRES is not set";
    database.emplace(open_test_database(Dialect::kPostgres));
    db().write([](Transaction& t) {
      t.script("CREATE TABLE item (seq bigserial PRIMARY KEY, name text COLLATE \"C\", amount bigint);"
               "INSERT INTO item (name, amount) VALUES ('a', 0), ('b', 0)");
    });
  }
  Database& db() { return **database; }
  std::int64_t sum() {
    std::int64_t n = -1;
    db().read([&](Transaction& t) {
      auto rows = t.query("SELECT sum(amount) FROM item");
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  }
  // Ends every other connection of this program, as a restart of the server does.
  void end_connections() {
    PostgresConnection connection(database->options().url, schema_of(database->options()));
    connection.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = "
                   "current_schema() AND pid <> pg_backend_pid()");
  }
  std::optional<TestDatabase> database;
};

TEST_F(PostgresTest, ComesBackAfterTheServerRestarted) {
  EXPECT_EQ(sum(), 0);
  end_connections();
  EXPECT_EQ(sum(), 0);
  end_connections();
  db().write([](Transaction& t) { t.execute("UPDATE item SET amount = 1"); });
  EXPECT_EQ(sum(), 2);
}

TEST_F(PostgresTest, AConnectionLostInTheMiddleIsUnavailable) {
  EXPECT_THROW(db().write([&](Transaction& t) {
    t.execute("UPDATE item SET amount = 7");
    end_connections();
    t.execute("UPDATE item SET amount = 8");
  }),
               Unavailable);
  EXPECT_EQ(sum(), 0);
}

// Two that lock the same rows in opposite order: the server stops one of them, which runs again.
TEST_F(PostgresTest, ALostDeadlockRunsAgain) {
  std::atomic<int> runs = 0;
  std::latch both(2);
  const auto transfer = [&](const char* from, const char* to) {
    bool first = true;
    db().write([&](Transaction& t) {
      ++runs;
      t.execute("UPDATE item SET amount = amount + 1 WHERE name = ?", {std::string(from)});
      if (first) {
        first = false;
        both.arrive_and_wait();
      }
      t.execute("UPDATE item SET amount = amount + 1 WHERE name = ?", {std::string(to)});
    });
  };
  {
    std::jthread one(transfer, "a", "b"), two(transfer, "b", "a");
  }
  EXPECT_EQ(runs, 3);
  EXPECT_EQ(sum(), 4);
}

// As many long writes of jobs as there are connections that may write, and one more: whoever does not give way writes meanwhile.
TEST_F(PostgresTest, WhatGivesWayLeavesAConnectionToOthers) {
  auto options = database->options();
  options.readers = 4;
  PostgresDatabase narrow(options);
  std::latch both_write(2), let_go(1);
  std::atomic<int> behind = 0;
  std::vector<std::thread> jobs;
  for (int i = 0; i < 3; ++i)
    jobs.emplace_back([&] {
      const GivingWay way;
      narrow.write([&](Transaction& t) {
        t.execute("INSERT INTO item (name, amount) VALUES ('job', 1)");
        if (++behind <= 2) both_write.count_down();
        let_go.wait();
      });
    });
  both_write.wait();
  for (int i = 0; i < 3; ++i) narrow.write([](Transaction& t) { t.execute("UPDATE item SET amount = amount + 10 WHERE name = 'a'"); });
  EXPECT_EQ(behind, 2);
  let_go.count_down();
  for (auto& job : jobs) job.join();
  EXPECT_EQ(behind, 3);
  EXPECT_EQ(sum(), 33);
}

TEST_F(PostgresTest, AReadThatTakesTooLongIsGivenUp) {
  auto options = database->options();
  options.longest_read = 1;
  PostgresDatabase hurried(options);
  const auto sleep = [&] { hurried.read([](Transaction& t) { (void)t.query("SELECT pg_sleep(1.5)"); }); };
  EXPECT_THROW(sleep(), Unavailable);
  hurried.write([](Transaction& t) { (void)t.query("SELECT pg_sleep(1.5)"); });
  const GivingWay way;
  EXPECT_NO_THROW(sleep());
}

TEST_F(PostgresTest, AnErrorThatWasSwallowedDoesNotCommit) {
  EXPECT_THROW(db().write([](Transaction& t) {
    t.execute("UPDATE item SET amount = 1");
    try {
      t.execute("SELECT broken");
    } catch (const DatabaseError&) {
    }
  }),
               DatabaseError);
  EXPECT_EQ(sum(), 0);
}

TEST_F(PostgresTest, NullsAndIntegersFindTheirTypes) {
  db().write([](Transaction& t) {
    t.script("CREATE TABLE typed (id uuid, n bigint, t text, b bytea, d double precision)");
    for (int i = 0; i < 2; ++i)
      t.execute("INSERT INTO typed VALUES (?, ?, ?, ?, ?)", {Value{}, Value{}, Value{}, Value{}, Value{}});
    EXPECT_EQ(t.execute("UPDATE typed SET n = ?, d = ?", {std::int64_t{3}, std::int64_t{4}}), 2);
    EXPECT_EQ(t.execute("UPDATE typed SET n = ?, t = ?", {Value{}, std::int64_t{4}}), 2);
  });
}

TEST_F(PostgresTest, AServerThatIsNotThereIsUnavailable) {
  Options options;
  options.url = "postgresql://nobody@localhost:1/nothing";
  EXPECT_THROW((void)Database::open(options), Unavailable);
  options.workspace = "Robert'); DROP";
  EXPECT_THROW((void)Database::open(options), DatabaseError);
}

TEST_F(PostgresTest, SchemasDoNotSeeEachOther) {
  const auto other = open_test_database(Dialect::kPostgres);
  EXPECT_THROW(other->read([](Transaction& t) { (void)t.query("SELECT * FROM item"); }), DatabaseError);
}

}  // namespace
}  // namespace keyuan::db
