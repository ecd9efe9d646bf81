#include "auth/tokens.hpp"

#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

class TokensTest : public AuthTest {
 protected:
  MadeToken make(std::string_view name = "ERP", Scope scope = Scope::kWrite,
                 std::optional<base::Time> expires = {}) {
    return write(
        [&](db::Transaction& tx) { return auth.tokens.make(tx, person(1), name, scope, expires); });
  }
  std::optional<Token> find(const MadeToken& made) {
    return auth.tokens.find(made.text.reveal(), "203.0.113.7");
  }
  std::vector<Token> list() {
    return read([&](db::Transaction& tx) { return auth.tokens.list(tx, person(1)); });
  }
};
AUTH_TEST_ON_BOTH(TokensTest);

TEST_P(TokensTest, MakesAndFinds) {
  const auto made = make();
  EXPECT_EQ(made.text.reveal().size(), 43u);
  EXPECT_EQ(made.text.reveal().substr(0, 7), made.token.start);
  const auto found = find(made);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->user, person(1));
  EXPECT_EQ(found->name, "ERP");
  EXPECT_TRUE(found->allows(Scope::kRead));
  EXPECT_TRUE(found->allows(Scope::kWrite));
  EXPECT_FALSE(found->allows(Scope::kAdmin));
  EXPECT_FALSE(auth.tokens.find("ky_", ""));
  EXPECT_FALSE(auth.tokens.find("ky_" + random_base62(40), ""));
}

TEST_P(TokensTest, Expires) {
  const auto made = make("short", Scope::kRead, base::Time{kNoon.ms + base::kHour});
  EXPECT_TRUE(find(made));
  clock.advance(base::kHour - 1);
  EXPECT_TRUE(find(made));
  clock.advance(1);
  EXPECT_FALSE(find(made));
  EXPECT_EQ(list().size(), 1u);
}

TEST_P(TokensTest, ListsWithTheLastUse) {
  const auto first = make("first");
  clock.advance(base::kMinute);
  const auto second = make("second");
  EXPECT_TRUE(find(first));
  const auto tokens = list();
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(tokens[0].name, "second");
  EXPECT_FALSE(tokens[0].last_used);
  ASSERT_TRUE(tokens[1].last_used);
  EXPECT_EQ(tokens[1].last_used->ms, clock.now().ms);
  EXPECT_EQ(tokens[1].remote, "203.0.113.7");
}

TEST_P(TokensTest, RevokedByItsOwnerOnlyAndAtOnce) {
  const auto made = make();
  EXPECT_TRUE(find(made));
  EXPECT_FALSE(
      write([&](db::Transaction& tx) { return auth.tokens.revoke(tx, person(2), made.token.id); }));
  EXPECT_TRUE(find(made));
  EXPECT_TRUE(
      write([&](db::Transaction& tx) { return auth.tokens.revoke(tx, person(1), made.token.id); }));
  EXPECT_FALSE(find(made));
  const auto other = make();
  EXPECT_TRUE(find(other));
  change([&](db::Transaction& tx) { auth.tokens.revoke_all(tx, person(1)); });
  EXPECT_FALSE(find(other));
}

TEST_P(TokensTest, Refusals) {
  EXPECT_EQ(refusal([&] { make(""); }), "422 record.invalid name: auth.token_name");
  EXPECT_EQ(refusal([&] { make(std::string(101, 'x')); }),
            "422 record.invalid name: auth.token_name");
  EXPECT_EQ(refusal([&] { make("x", Scope::kRead, kNoon); }),
            "422 record.invalid expires_at: auth.token_expiry");
  EXPECT_EQ(refusal([] { (void)parse_scopes({}); }), "422 record.invalid scopes: auth.token_scope");
  EXPECT_EQ(refusal([] {
              (void)parse_scopes({"read", "root"});
            }),
            "422 record.invalid scopes: auth.token_scope");
  EXPECT_TRUE(list().empty());
}

TEST(Tokens, Scopes) {
  EXPECT_EQ(parse_scopes({"read", "write"}), Scope::kWrite);
  EXPECT_EQ(scope_names(Scope::kWrite), (std::vector<std::string>{"read", "write"}));
}

}  // namespace
}  // namespace keyuan::auth
