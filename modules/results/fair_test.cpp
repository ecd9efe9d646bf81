#include "modules/results/fair.hpp"

#include <gtest/gtest.h>

namespace keyuan::results {
namespace {

TEST(Wilson, IsWhatThePaperGives) {
  // 10 of 100: the interval that textbooks print is 5.52 % to 17.44 %.
  const auto share = wilson(10, 100);
  EXPECT_NEAR(share.low, 0.0552, 0.0001);
  EXPECT_NEAR(share.high, 0.1744, 0.0001);
}

TEST(Wilson, KnowsNothingWithoutLeads) {
  EXPECT_EQ(wilson(0, 0).low, 0);
  EXPECT_EQ(wilson(0, 0).high, 1);
}

TEST(Wilson, StaysBetweenNoneAndAll) {
  EXPECT_EQ(wilson(0, 5).low, 0);
  EXPECT_GT(wilson(0, 5).high, 0.3);
  EXPECT_EQ(wilson(5, 5).high, 1);
  EXPECT_LT(wilson(5, 5).low, 0.7);
}

TEST(Expected, IsWhatAnybodyWouldHaveMadeOfTheSameLeads) {
  // Referrals convert at 50 of 100, cold ones at 10 of 100. Wang was given the good ones.
  const auto out = expected({{"wang", "referral", 80, 40}, {"li", "referral", 20, 10}, {"wang", "cold", 20, 1}, {"li", "cold", 80, 9}});
  EXPECT_DOUBLE_EQ(out.at("wang"), 42);  // 80 × 0.5 + 20 × 0.1
  EXPECT_DOUBLE_EQ(out.at("li"), 18);    // 20 × 0.5 + 80 × 0.1
  EXPECT_DOUBLE_EQ(out.at("wang") + out.at("li"), 60);
}

TEST(Expected, OfNothingIsNothing) { EXPECT_TRUE(expected({}).empty()); }

}  // namespace
}  // namespace keyuan::results
