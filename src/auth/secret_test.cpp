#include "auth/secret.hpp"

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

namespace keyuan::auth {
namespace {

TEST(Secret, KeepsItsTextWhenMovedAndCannotBePrinted) {
  Secret a("short");
  Secret b(std::move(a));
  EXPECT_EQ(b.reveal(), "short");
  Secret c;
  c = std::move(b);
  EXPECT_EQ(c.reveal(), "short");
  EXPECT_TRUE(b.empty());  // NOLINT: that is what is asked
  static_assert(!std::is_convertible_v<Secret, std::string>);
}

TEST(Secret, RandomTextsDiffer) {
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) seen.insert(random_base62(20));
  EXPECT_EQ(seen.size(), 200u);
  EXPECT_EQ(random_bytes(32).size(), 32u);
  EXPECT_EQ(random_base32(8).find_first_of("ILOU"), std::string::npos);
}

TEST(Secret, Base64Url) {
  EXPECT_EQ(base64url(""), "");
  EXPECT_EQ(base64url("f"), "Zg");
  EXPECT_EQ(base64url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(Secret, DigestsAreStable) {
  EXPECT_EQ(digest("a").size(), 32u);
  EXPECT_EQ(digest("a"), digest("a"));
  EXPECT_NE(digest("a"), digest("b"));
  const std::string key(32, 'k');
  EXPECT_NE(keyed_digest(key, "a"), digest("a"));
  EXPECT_THROW((void)keyed_digest("short", "a"), std::invalid_argument);
}

TEST(Secret, Same) {
  EXPECT_TRUE(same("", ""));
  EXPECT_TRUE(same("abc", "abc"));
  EXPECT_FALSE(same("abc", "abd"));
  EXPECT_FALSE(same("abc", "abcd"));
}

}  // namespace
}  // namespace keyuan::auth
