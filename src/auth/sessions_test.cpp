#include "auth/sessions.hpp"

#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

class SessionsTest : public AuthTest {
 protected:
  OpenedSession open(int user = 1, std::string_view agent = "curl/8.1") {
    return write([&](db::Transaction& tx) {
      return auth.sessions.open(tx, person(user), "203.0.113.7", agent);
    });
  }
  bool lives(const OpenedSession& opened) {
    return auth.sessions.find(opened.token.reveal(), "203.0.113.7").has_value();
  }
  std::size_t count(int user = 1) {
    return read([&](db::Transaction& tx) { return auth.sessions.list(tx, person(user)); }).size();
  }
};
AUTH_TEST_ON_BOTH(SessionsTest);

TEST_P(SessionsTest, OpensAndFinds) {
  const auto opened = open();
  const auto found = auth.sessions.find(opened.token.reveal(), "203.0.113.7");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->user, person(1));
  EXPECT_EQ(found->id, opened.session.id);
  EXPECT_FALSE(auth.sessions.find("", ""));
  EXPECT_FALSE(auth.sessions.find(base64url(random_bytes(32)), ""));
  EXPECT_FALSE(auth.sessions.find(std::string(10'000, 'x'), ""));
}

TEST_P(SessionsTest, TheTokenIsNotInTheDatabase) {
  const auto opened = open();
  const auto rows = read([&](db::Transaction& tx) {
    auto rows = tx.query("SELECT token_hash FROM session");
    rows.next();
    return std::string(rows.blob(0));
  });
  EXPECT_EQ(rows, digest(opened.token.reveal()));
}

TEST_P(SessionsTest, EndsFourteenDaysAfterItsLastUse) {
  const auto opened = open();
  clock.advance(kSessionIdle - 1);
  EXPECT_TRUE(lives(opened));  // slides
  clock.advance(kSessionIdle - 1);
  EXPECT_TRUE(lives(opened));
  clock.advance(kSessionIdle);
  EXPECT_FALSE(lives(opened));
  EXPECT_EQ(count(), 0u);
}

TEST_P(SessionsTest, EndsNinetyDaysAfterItBeganHoweverMuchUsed) {
  const auto opened = open();
  for (int day = 1; day < 90; ++day) {
    clock.advance(base::kDay);
    ASSERT_TRUE(lives(opened)) << day;
  }
  clock.advance(base::kDay);
  EXPECT_FALSE(lives(opened));
}

TEST_P(SessionsTest, IsWrittenOnlyEveryFiveMinutes) {
  const auto opened = open();
  const auto last_seen = [&] {
    return read([&](db::Transaction& tx) { return auth.sessions.list(tx, person(1)); })
        .at(0)
        .last_seen.ms;
  };
  clock.advance(4 * base::kMinute);
  EXPECT_TRUE(lives(opened));
  EXPECT_EQ(last_seen(), kNoon.ms);
  clock.advance(2 * base::kMinute);
  EXPECT_TRUE(lives(opened));
  EXPECT_EQ(last_seen(), clock.now().ms);
}

TEST_P(SessionsTest, ALookUpIsRememberedAndForgottenWhenItEnds) {
  const auto opened = open();
  EXPECT_TRUE(lives(opened));
  // Behind its back, as another process would: believed for a while, not for ever.
  change([&](db::Transaction& tx) { tx.execute("DELETE FROM session"); });
  EXPECT_TRUE(lives(opened));
  clock.advance(GetParam() == db::Dialect::kPostgres ? kBelieveShared : kBelieveAlone);
  EXPECT_FALSE(lives(opened));

  const auto other = open();
  EXPECT_TRUE(lives(other));
  EXPECT_TRUE(write(
      [&](db::Transaction& tx) { return auth.sessions.end(tx, person(1), other.session.id); }));
  EXPECT_FALSE(lives(other));
}

TEST_P(SessionsTest, OnlyTheOwnerEndsIt) {
  const auto opened = open(1);
  EXPECT_FALSE(write(
      [&](db::Transaction& tx) { return auth.sessions.end(tx, person(2), opened.session.id); }));
  EXPECT_TRUE(lives(opened));
}

TEST_P(SessionsTest, ARolledBackEndChangesNothing) {
  const auto opened = open();
  EXPECT_TRUE(lives(opened));
  EXPECT_THROW(change([&](db::Transaction& tx) {
                 auth.sessions.end(tx, person(1), opened.session.id);
                 throw std::runtime_error("no");
               }),
               std::runtime_error);
  clock.advance(base::kHour);
  EXPECT_TRUE(lives(opened));
}

TEST_P(SessionsTest, EndsAllTheOthers) {
  const auto kept = open(1), other = open(1), strange = open(2);
  EXPECT_TRUE(lives(kept) && lives(other) && lives(strange));
  EXPECT_EQ(count(), 2u);
  change([&](db::Transaction& tx) { auth.sessions.end_all(tx, person(1), kept.session.id); });
  EXPECT_TRUE(lives(kept));
  EXPECT_FALSE(lives(other));
  EXPECT_TRUE(lives(strange));
  change([&](db::Transaction& tx) { auth.sessions.end_all(tx, person(1)); });
  EXPECT_FALSE(lives(kept));
}

TEST(Sessions, CsrfTokenBelongsToTheSession) {
  const auto a = base64url(random_bytes(32)), b = base64url(random_bytes(32));
  EXPECT_EQ(csrf_token(a), csrf_token(a));
  EXPECT_NE(csrf_token(a), a);
  EXPECT_TRUE(csrf_matches(a, csrf_token(a)));
  EXPECT_FALSE(csrf_matches(a, csrf_token(b)));
  EXPECT_FALSE(csrf_matches(a, ""));
  EXPECT_FALSE(csrf_matches("", ""));
}

}  // namespace
}  // namespace keyuan::auth
