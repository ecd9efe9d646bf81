#include "jobs/relay.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "db/testing.hpp"
#include "jobs/tables.hpp"
#include "record/tables.hpp"

namespace keyuan::jobs {
namespace {

class RelayTest : public testing::TestWithParam<db::Dialect> {
 protected:
  void SetUp() override {
    db::migrate(*database, "engine", record::engine_tables());
    prepare_tables(*database);
  }
  static void note(db::Transaction& tx, const std::string& kind) {
    tx.execute("INSERT INTO event (at, via, entity, record, kind, version, changes) VALUES (1, 'api', 'account', ?, ?, 3, '{}')",
               {base::IdMaker::system().make(1), kind});
  }
  void note(const std::string& kind) {
    database->write([&](db::Transaction& tx) { note(tx, kind); });
  }
  std::vector<std::string> follow_to_the_end(const std::string& name) {
    std::vector<std::string> seen;
    Relay relay(*database);
    relay.follow(name, [&](db::Transaction&, const Event& event) { seen.push_back(event.kind); });
    relay.drain();
    return seen;
  }
  using Kinds = std::vector<std::string>;

  db::TestDatabase database = db::open_test_database(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Both, RelayTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(RelayTest, WatchersSeeWhatIsCommittedFromNowOn) {
  note("before");
  Relay relay(*database);
  Kinds seen;
  relay.watch([](const Event&) { throw std::runtime_error("a broken one disturbs nobody"); });
  relay.watch([&](const Event& event) {
    seen.push_back(event.kind);
    EXPECT_EQ(event.entity, "account");
    EXPECT_EQ(event.version, 3);
    EXPECT_TRUE(event.record);
    EXPECT_FALSE(event.actor);
  });
  note("a");
  EXPECT_THROW(database->write([&](db::Transaction& tx) {
    note(tx, "undone");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  note("b");
  EXPECT_EQ(relay.drain(), 2);
  EXPECT_EQ(relay.drain(), 0);
  EXPECT_EQ(seen, (Kinds{"a", "b"}));
}

TEST_P(RelayTest, ACommitWakesIt) {
  Relay relay(*database);
  std::latch came(3);
  relay.watch([&](const Event&) { came.count_down(); });
  relay.start();
  for (const auto* kind : {"a", "b", "c"}) note(kind);
  came.wait();
}

TEST_P(RelayTest, NoneIsMissedOrDoubledWhileManyWrite) {
  constexpr int kThreads = 6, kEvents = 50;
  Relay relay(*database);
  std::mutex mutex;
  std::map<std::string, int> watched, followed;
  std::atomic<int> n = 0;
  relay.watch([&](const Event& event) {
    std::lock_guard lock(mutex);
    ++watched[event.kind];
    ++n;
  });
  relay.follow("test", [&](db::Transaction&, const Event& event) {
    std::lock_guard lock(mutex);
    ++followed[event.kind];
  });
  relay.start();
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < kThreads; ++t)
      threads.emplace_back([&, t] {
        for (int i = 0; i < kEvents; ++i) note(std::to_string(t) + "-" + std::to_string(i));
      });
  }
  relay.stop();
  relay.drain();
  EXPECT_EQ(n, kThreads * kEvents);
  EXPECT_EQ(watched.size(), static_cast<std::size_t>(kThreads * kEvents));
  EXPECT_EQ(followed, watched);
}

TEST_P(RelayTest, FollowersGoOnWhereTheyWere) {
  note("before");
  EXPECT_EQ(follow_to_the_end("a"), Kinds{});
  note("1");
  note("2");
  EXPECT_EQ(follow_to_the_end("a"), (Kinds{"1", "2"}));
  EXPECT_EQ(follow_to_the_end("a"), Kinds{});
  note("3");
  EXPECT_EQ(follow_to_the_end("b"), Kinds{});
  EXPECT_EQ(follow_to_the_end("a"), Kinds{"3"});
}

TEST_P(RelayTest, WhatAFollowerDidIsCommittedWithItsPlace) {
  follow_to_the_end("a");
  note("1");
  note("2");
  {
    Relay relay(*database);
    relay.follow("a", [&](db::Transaction& tx, const Event& event) {
      note(tx, "after " + event.kind);
      if (event.kind == "2") throw std::runtime_error("cannot");
    });
    relay.drain();
  }
  EXPECT_EQ(follow_to_the_end("a"), (Kinds{"1", "2"}));  // and no "after 1"
}

// On PostgreSQL a later transaction may commit first.
TEST_P(RelayTest, NothingSlipsInBeforeWhatWasHandedOn) {
  if (GetParam() == db::Dialect::kSqlite) GTEST_SKIP() << "a SQLite file has one writer";
  Relay relay(*database);
  Kinds seen;
  relay.watch([&](const Event& event) { seen.push_back(event.kind); });
  std::latch written(1), go(1);
  std::jthread slow([&] {
    database->write([&](db::Transaction& tx) {
      note(tx, "early");
      written.count_down();
      go.wait();
    });
  });
  written.wait();
  note("late");
  EXPECT_EQ(relay.drain(), 0);
  go.count_down();
  slow.join();
  EXPECT_EQ(relay.drain(), 2);
  EXPECT_EQ(seen, (Kinds{"early", "late"}));
}

TEST_P(RelayTest, ARestoredBackupGoesOnWhereItWas) {
  follow_to_the_end("a");
  note("1");
  follow_to_the_end("a");
  note("2");
  database->backup(database.folder() + "/copy", {});
  const auto options = db::fresh_options(database);
  db::restore(database.folder() + "/copy", options);
  Kinds seen;
  {
    const auto restored = db::Database::open(options);
    prepare_tables(*restored);
    Relay relay(*restored);
    relay.follow("a", [&](db::Transaction&, const Event& event) { seen.push_back(event.kind); });
    relay.drain();
    EXPECT_EQ(seen, Kinds{"2"});
    restored->write([](db::Transaction& tx) { note(tx, "3"); });
    relay.drain();
  }
  EXPECT_EQ(seen, (Kinds{"2", "3"}));
  if (GetParam() == db::Dialect::kPostgres) db::drop_schema(options);
}

}  // namespace
}  // namespace keyuan::jobs
