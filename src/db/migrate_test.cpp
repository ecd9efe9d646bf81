#include "db/migrate.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

#include "db/testing.hpp"

namespace keyuan::db {
namespace {

constexpr std::array<Migration, 3> kThree = {{
    {"0001 item", "CREATE TABLE item (seq {key}, id {id}, name {text}, n {integer}, r {real}, b {blob})"},
    {"0002 rows", "INSERT INTO item (name) VALUES ('{text} stays in no string'); INSERT INTO item (name) VALUES ('b')"},
    {"0003 column", "ALTER TABLE item ADD COLUMN extra {text}"},
}};

class MigrateTest : public testing::TestWithParam<Dialect> {
 protected:
  TestDatabase database = open_test_database(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Both, MigrateTest, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(MigrateTest, AppliesEachOnceInOrder) {
  const std::span<const Migration> all = kThree;
  EXPECT_EQ(pending(*database, "test", all), 3);
  EXPECT_EQ(migrate(*database, "test", all.first(2)), 2);
  EXPECT_EQ(migrate(*database, "test", all), 1);
  EXPECT_EQ(migrate(*database, "test", all), 0);
  EXPECT_EQ(pending(*database, "test", all), 0);
  database->read([](Transaction& t) {
    auto rows = t.query("SELECT count(*), max(extra) FROM item");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 2);
  });
}

TEST_P(MigrateTest, RefusesADatabaseOfTheFuture) {
  const std::span<const Migration> all = kThree;
  migrate(*database, "test", all);
  EXPECT_THROW(migrate(*database, "test", all.first(2)), DatabaseError);
  EXPECT_EQ(migrate(*database, "another area", {}), 0);
}

TEST_P(MigrateTest, AFailingOneLeavesTheEarlierOnes) {
  const std::array<Migration, 2> list = {{kThree[0], {"bad", "CREATE TABLE half (a {integer}); CREATE TABLE half (a {integer})"}}};
  EXPECT_THROW(migrate(*database, "test", list), DatabaseError);
  EXPECT_EQ(pending(*database, "test", list), 1);
  database->read([](Transaction& t) { EXPECT_THROW((void)t.query("SELECT * FROM half"), DatabaseError); });
}

TEST_P(MigrateTest, SeveralAtOnceApplyEachOnce) {
  std::atomic<int> applied = 0;
  {
    std::vector<std::jthread> threads;
    for (int n = 0; n < 4; ++n) threads.emplace_back([&] { applied += migrate(*database, "test", kThree); });
  }
  EXPECT_EQ(applied, 3);
}

}  // namespace
}  // namespace keyuan::db
