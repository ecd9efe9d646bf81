#include "modules/scoring/auc.hpp"

#include <gtest/gtest.h>

namespace keyuan::scoring {
namespace {

// Worked out by hand, pair by pair.
TEST(Auc, SharesOfPairs) {
  EXPECT_DOUBLE_EQ(auc({3, 4}, {1, 2})->value, 1);
  EXPECT_DOUBLE_EQ(auc({1, 2}, {3, 4})->value, 0);
  EXPECT_DOUBLE_EQ(auc({5, 5, 5}, {5, 5})->value, 0.5);
  EXPECT_DOUBLE_EQ(auc({3, 2}, {1, 2})->value, 0.875);  // 1 + 1 + 1 + ½ of four
  EXPECT_FALSE(auc({}, {1}));
  EXPECT_FALSE(auc({1}, {}));
}

// Winners 3, 2 against 1, 2: each is above 1 and ¾ of the losers; either side has the variance 0.03125 around 0.875, of
// two: 0.015625. The standard error is √0.03125 = 0.17678, times 1.95996 is 0.34648.
TEST(Auc, DeLongsInterval) {
  const auto found = *auc({3, 2}, {1, 2});
  EXPECT_NEAR(found.low, 0.52852, 0.00001);
  EXPECT_DOUBLE_EQ(found.high, 1);
  EXPECT_EQ(found.positives, 2);
  EXPECT_EQ(found.negatives, 2);
  // Winners 1, 3, 5 against 2, 4: shares 0, ½, 1, variance ¼, of three 1/12; losers ⅔, ⅓, variance 1/18, of two 1/36.
  // √(1/9) = ⅓.
  const auto wide = *auc({1, 3, 5}, {2, 4});
  EXPECT_DOUBLE_EQ(wide.value, 0.5);
  EXPECT_DOUBLE_EQ(wide.low, 0);
  const auto one = *auc({1, 3, 5}, {2});
  EXPECT_NEAR(one.value, 2.0 / 3, 1e-12);
}

}  // namespace
}  // namespace keyuan::scoring
