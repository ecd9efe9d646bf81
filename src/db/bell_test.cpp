#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "db/testing.hpp"

namespace keyuan::db {
namespace {

using std::chrono::milliseconds;
constexpr auto kLong = std::chrono::seconds(30);

class BellTest : public testing::TestWithParam<Dialect> {
 protected:
  TestDatabase database = open_test_database(GetParam());

  static bool rings(Bell& bell, milliseconds most) {
    const auto start = std::chrono::steady_clock::now();
    bell.wait(most);
    return std::chrono::steady_clock::now() - start < most;
  }
};

INSTANTIATE_TEST_SUITE_P(Both, BellTest, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(BellTest, ARingIsKeptForTheNextWait) {
  const auto bell = database->bell("test");
  bell->ring();
  bell->ring();
  EXPECT_TRUE(rings(*bell, kLong));
  EXPECT_FALSE(rings(*bell, milliseconds(20)));
}

TEST_P(BellTest, ARingWakesWhoWaits) {
  const auto bell = database->bell("test");
  std::jthread ringer([&] { bell->ring(); });
  EXPECT_TRUE(rings(*bell, kLong));
}

TEST_P(BellTest, CommitsRing) {
  const auto bell = database->bell("test");
  database->ring_after_commits(bell);
  database->write([](Transaction&) {});
  EXPECT_TRUE(rings(*bell, kLong));
  EXPECT_THROW(database->write([](Transaction&) { throw 1; }), int);
  EXPECT_FALSE(rings(*bell, milliseconds(20)));
}

TEST_P(BellTest, OtherProgramsHearIt) {
  if (GetParam() == Dialect::kSqlite) GTEST_SKIP() << "a SQLite file has one program";
  const auto other = Database::open(database.options());
  const auto here = database->bell("test"), there = other->bell("test"), elsewhere = other->bell("another");
  here->ring();
  EXPECT_TRUE(rings(*here, kLong));  // passes it on
  EXPECT_TRUE(rings(*there, kLong));
  EXPECT_FALSE(rings(*elsewhere, milliseconds(20)));
  EXPECT_FALSE(rings(*here, milliseconds(20)));  // its own echo is none
}

}  // namespace
}  // namespace keyuan::db
