#include "auth/caller.hpp"

#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

class CallerTest : public AuthTest {
 protected:
  const OpenedSession opened =
      write([&](db::Transaction& tx) { return auth.sessions.open(tx, person(1), "", ""); });
  const MadeToken reader = write([&](db::Transaction& tx) {
    return auth.tokens.make(tx, person(2), "BI", Scope::kRead, std::nullopt);
  });
  const std::string cookie = opened.token.reveal(), bearer = "Bearer " + reader.text.reveal();

  // "user 1", "nobody", or the refusal.
  std::string who(const Shown& shown) {
    std::string out;
    const auto refused = refusal([&] {
      const auto caller = find_caller(auth, shown);
      out = caller ? "user " + std::to_string(caller->user.bytes[15]) : "nobody";
    });
    return refused.empty() ? out : refused;
  }
};
AUTH_TEST_ON_BOTH(CallerTest);

TEST_P(CallerTest, BySession) {
  EXPECT_EQ(who({"", "", "", "", true}), "nobody");
  EXPECT_EQ(who({"", "unknown", "", "", true}), "nobody");
  EXPECT_EQ(who({"", cookie, "", "", true}), "user 1");
  EXPECT_EQ(who({"", cookie, "", "", false}), "403 auth.csrf");
  EXPECT_EQ(who({"", cookie, "guess", "", false}), "403 auth.csrf");
  EXPECT_EQ(who({"", cookie, csrf_token(cookie), "", false}), "user 1");
}

TEST_P(CallerTest, ByToken) {
  EXPECT_EQ(who({bearer, "", "", "", true}), "user 2");
  EXPECT_EQ(who({bearer, cookie, "", "", true}), "user 2");
  EXPECT_EQ(who({bearer, "", "", "", false}), "403 auth.scope");
  EXPECT_EQ(who({"Bearer ky_nonsense", cookie, "", "", true}), "401 auth.required");
  EXPECT_EQ(who({"Basic abc", cookie, "", "", true}), "401 auth.required");
  EXPECT_EQ(who({"Bearer", "", "", "", true}), "401 auth.required");
}

}  // namespace
}  // namespace keyuan::auth
