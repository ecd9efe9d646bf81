#include "auth/password.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace keyuan::auth {
namespace {

TEST(Password, HashesAndVerifies) {
  Passwords passwords(Cost::least());
  const auto hash = passwords.hash(Secret("一二三四五六七八九十"));
  EXPECT_EQ(hash.substr(0, 10), "$argon2id$");
  EXPECT_TRUE(passwords.verify(hash, Secret("一二三四五六七八九十")));
  EXPECT_FALSE(passwords.verify(hash, Secret("一二三四五六七八九")));
  EXPECT_NE(hash, passwords.hash(Secret("一二三四五六七八九十")));  // salted
}

TEST(Password, FullWidthAndComposedFormsAreTheSame) {
  Passwords passwords(Cost::least());
  const auto hash = passwords.hash(Secret("café-abcd１２３"));
  EXPECT_TRUE(passwords.verify(hash, Secret("cafe\u0301-abcd123")));
}

TEST(Password, NobodyHasNoPassword) {
  Passwords passwords(Cost::least());
  EXPECT_FALSE(passwords.verify("", Secret("")));
  EXPECT_FALSE(passwords.verify("", Secret("anything at all")));
  EXPECT_FALSE(passwords.verify("garbage", Secret("anything at all")));
}

TEST(Password, WantsToBeHashedAgainWhenTheCostRises) {
  Passwords cheap(Cost::least());
  Passwords dearer(Cost{2, std::size_t{16} << 10});
  const auto hash = cheap.hash(Secret("x"));
  EXPECT_FALSE(cheap.needs_rehash(hash));
  EXPECT_TRUE(dearer.needs_rehash(hash));
  EXPECT_TRUE(dearer.verify(hash, Secret("x")));
}

TEST(Password, ManyAtOnceWaitInLine) {
  Passwords passwords(Cost::least(), 1);
  const auto hash = passwords.hash(Secret("x"));
  std::atomic<int> right = 0;
  std::vector<std::thread> people;
  for (int i = 0; i < 16; ++i)
    people.emplace_back([&] { right += passwords.verify(hash, Secret("x")); });
  for (auto& person : people) person.join();
  EXPECT_EQ(right, 16);
}

}  // namespace
}  // namespace keyuan::auth
