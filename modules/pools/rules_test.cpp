#include "modules/pools/rules.hpp"

#include <gtest/gtest.h>

#include "modules/pools/assign.hpp"

namespace keyuan::pools {
namespace {

constexpr base::Time kNow{1'709'618'400'000};

std::string code(const std::optional<Refusal>& refusal) { return refusal ? refusal->code : ""; }

TEST(Rules, TheLimitThatLastsLongestIsTold) {
  Limits limits;
  limits.per_day = 2;
  limits.per_week = 5;
  limits.department_held = 40;
  struct Case {
    std::int64_t today, week, held, department;
    const char* expected;
  };
  for (const auto& c : std::vector<Case>{{0, 0, 0, 0, ""}, {1, 4, 9, 39, ""}, {2, 4, 0, 0, "pools.day_limit"}, {2, 5, 0, 0, "pools.week_limit"},
                                         {0, 0, 10, 0, "pools.hold_limit"}, {0, 0, 9, 40, "pools.department_limit"}}) {
    Standing standing{.today = c.today, .this_week = c.week, .held = c.held, .department_held = c.department};
    standing.may_hold = 10;
    EXPECT_EQ(code(one_more(limits, standing)), c.expected) << c.today << ' ' << c.week << ' ' << c.held;
  }
  EXPECT_EQ(code(one_more({}, {.today = 1'000'000})), "") << "no limit is none";
}

TEST(Rules, ARoleMayHoldMore) {
  const base::Id junior{{1}}, senior{{2}}, other{{3}};
  Limits limits;
  limits.held = 20;
  limits.held_by_role = {{junior, 10}, {senior, 100}};
  EXPECT_EQ(limits.held_with({other}), 20);
  EXPECT_EQ(limits.held_with({junior}), 10);
  EXPECT_EQ(limits.held_with({junior, senior}), 100);
}

TEST(Rules, PausesEndAtTheirMinute) {
  Limits limits;
  limits.pause_minutes = 10;
  limits.fresh_hours = 24;
  Standing standing;
  EXPECT_EQ(code(pause(limits, standing, kNow)), "");
  standing.last_claim = base::Time{kNow.ms - 10 * base::kMinute + 1};
  EXPECT_EQ(pause(limits, standing, kNow)->until, (base::Time{kNow.ms + 1}));
  standing.last_claim = base::Time{kNow.ms - 10 * base::kMinute};
  EXPECT_EQ(code(pause(limits, standing, kNow)), "");
  EXPECT_EQ(code(fresh(limits, {kNow.ms - base::kDay + 1}, kNow)), "pools.fresh");
  EXPECT_EQ(code(fresh(limits, {kNow.ms - base::kDay}, kNow)), "");
}

TEST(Rules, TurnsFollowTheWeightsAllTheWay) {
  EXPECT_EQ(turns(5, {1, 1}), (std::vector<std::size_t>{0, 1, 0, 1, 0}));
  const auto order = turns(100, {3, 1});
  std::size_t first = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    first += order[i] == 0;
    EXPECT_NEAR(static_cast<double>(first), 0.75 * static_cast<double>(i + 1), 1.0);
  }
  EXPECT_EQ(first, 75U);
  EXPECT_TRUE(turns(3, {}).empty());
}

}  // namespace
}  // namespace keyuan::pools
