#include "auth/throttle.hpp"

#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

class ThrottleTest : public AuthTest {
 protected:
  std::string fail(std::string_view account = "li@x.example",
                   std::string_view remote = "203.0.113.7") {
    return refusal(
        [&] { change([&](db::Transaction& tx) { count_try(tx, account, remote, clock.now()); }); });
  }
  // Fails as soon as it may, `times` times.
  void fail_patiently(int times, std::string_view account = "li@x.example") {
    for (int i = 0; i < times; ++i) {
      if (fail(account) == "") continue;
      clock.advance(retry_after * base::kSecond);
      ASSERT_EQ(fail(account), "");
    }
  }
};
AUTH_TEST_ON_BOTH(ThrottleTest);

TEST_P(ThrottleTest, ThreeAreFreeThenItWaitsLongerAndLonger) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(fail(), "");
  for (int expected : {1, 2, 4, 8, 16, 32, 60}) {
    EXPECT_EQ(fail(), "429 auth.too_many_tries");
    EXPECT_EQ(retry_after, expected);
    clock.advance(expected * base::kSecond - 1);
    EXPECT_EQ(fail(), "429 auth.too_many_tries");
    clock.advance(1);
    EXPECT_EQ(fail(), "");
  }
  EXPECT_EQ(fail(), "423 auth.locked");
  EXPECT_EQ(retry_after, 15 * 60);
}

TEST_P(ThrottleTest, ALockEndsAndGivesFiveMore) {
  fail_patiently(10);
  clock.advance(kLockFor);
  fail_patiently(5);
  EXPECT_EQ(fail(), "423 auth.locked");
}

TEST_P(ThrottleTest, ARightTryForgetsAll) {
  fail_patiently(9);
  change([&](db::Transaction& tx) { forgive_account(tx, "li@x.example", "203.0.113.7"); });
  for (int i = 0; i < 3; ++i) EXPECT_EQ(fail(), "");
  EXPECT_EQ(fail(), "429 auth.too_many_tries");
}

TEST_P(ThrottleTest, OtherWaysOfWritingTheAddressAreTheSameAccount) {
  fail_patiently(10);
  EXPECT_EQ(fail("LI@X.example"), "423 auth.locked");
  EXPECT_EQ(fail(" li＠x.example "), "423 auth.locked");
  EXPECT_EQ(fail("wang@x.example"), "");
}

TEST_P(ThrottleTest, AnAddressThatTriesManyAccounts) {
  for (int i = 0; i < 20; ++i) EXPECT_EQ(fail("a" + std::to_string(i)), "");
  EXPECT_EQ(fail("one more"), "429 auth.too_many_tries");
  EXPECT_EQ(fail("one more", "198.51.100.1"), "");
  EXPECT_EQ(fail("one more still", ""), "");
}

TEST_P(ThrottleTest, ADayForgets) {
  fail_patiently(10);
  EXPECT_EQ(fail(), "423 auth.locked");
  clock.advance(base::kDay);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(fail(), "");
}

TEST_P(ThrottleTest, TakingBackLeavesNoTrace) {
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(fail(), "");
    change([&](db::Transaction& tx) { take_back_try(tx, "li@x.example", "203.0.113.7"); });
  }
}

TEST(Throttle, AddressKey) {
  EXPECT_EQ(address_key("203.0.113.7"), "address:203.0.113.7");
  EXPECT_EQ(address_key("::ffff:203.0.113.7"), "address:203.0.113.7");
  EXPECT_EQ(address_key("2001:db8:1:2:3:4:5:6"), "address:2001:db8:1:2::/64");
  EXPECT_EQ(address_key("2001:db8:1:2::9"), "address:2001:db8:1:2::/64");
  EXPECT_EQ(address_key("unix"), "address:unix");
}

}  // namespace
}  // namespace keyuan::auth
