#include "auth/sign_in.hpp"

#include <atomic>
#include <thread>

#include "auth/access_log.hpp"
#include "auth/credential.hpp"
#include "auth/password_rules.hpp"
#include "auth/second_factor.hpp"
#include "auth/testing.hpp"
#include "auth/throttle.hpp"
#include "auth/tidy.hpp"

namespace keyuan::auth {
namespace {

constexpr auto kRight = "vier Katzen im Regen", kOther = "落霞与孤鹜齐飞秋水共长天",
               kEmail = "li@x.example";

class SignInTest : public AuthTest {
 protected:
  SignInTest() {
    const auto hash = auth.passwords.hash(Secret(kRight));
    change([&](db::Transaction& tx) { set_credential(tx, person(1), hash, kNoon); });
  }
  OpenedSession come(std::string_view password,
                     std::optional<Person> found = Person{person(1), true}, std::string code = "",
                     std::string email = kEmail) {
    return sign_in(auth, found, {email, Secret(std::string(password)), code}, origin);
  }
  std::string try_with(std::string_view password,
                       std::optional<Person> found = Person{person(1), true}, std::string code = "",
                       std::string email = kEmail) {
    return refusal([&] { (void)come(password, found, code, email); });
  }
  std::string log() {
    std::string out;
    for (const auto& row : read([](db::Transaction& tx) { return read_access_log(tx, {}); }))
      out += row.kind + " " + row.outcome + (row.user ? "" : " nobody") + "\n";
    return out;
  }
  bool lives(const OpenedSession& opened) {
    return auth.sessions.find(opened.token.reveal(), "").has_value();
  }

  const Origin origin{"203.0.113.7", "curl/8.1"};
};
AUTH_TEST_ON_BOTH(SignInTest);

TEST_P(SignInTest, OpensASession) {
  const auto opened = come(kRight);
  EXPECT_TRUE(lives(opened));
  EXPECT_EQ(opened.session.user, person(1));
  EXPECT_EQ(log(), "sign_in ok\n");
}

TEST_P(SignInTest, WrongPasswordAndNobodyGetTheSameAnswer) {
  EXPECT_EQ(try_with("something else"), "401 auth.wrong_credentials");
  EXPECT_EQ(try_with(kRight, std::nullopt, "", "who@x.example"), "401 auth.wrong_credentials");
  EXPECT_EQ(try_with(kRight, Person{person(9), true}, "", "invited@x.example"),
            "401 auth.wrong_credentials");
  EXPECT_EQ(try_with("", std::nullopt, "", ""), "401 auth.wrong_credentials");
  EXPECT_EQ(log(), "sign_in wrong nobody\nsign_in wrong\nsign_in wrong nobody\nsign_in wrong\n");
}

TEST_P(SignInTest, WhatLooksLikeAPasswordInTheWrongBoxIsNotKept) {
  (void)try_with("x", std::nullopt, "", "my secret password");
  (void)try_with("x", std::nullopt, "", "who@x.example");
  const auto rows = read([](db::Transaction& tx) { return read_access_log(tx, {}); });
  EXPECT_EQ(rows[0].detail, "who@x.example");
  EXPECT_EQ(rows[1].detail, "");
}

TEST_P(SignInTest, OnlyWhoKnowsThePasswordLearnsThatThePersonIsInactive) {
  EXPECT_EQ(try_with(kRight, Person{person(1), false}), "403 auth.inactive");
  EXPECT_EQ(try_with("something else", Person{person(1), false}), "401 auth.wrong_credentials");
}

TEST_P(SignInTest, LocksKnownAndUnknownAlike) {
  for (auto found : {std::optional(Person{person(1), true}), std::optional<Person>()}) {
    const std::string email = found ? kEmail : "who@x.example";
    for (int wrong = 0; wrong < 10;) {
      const auto answer = try_with("something else", found, "", email);
      if (answer == "401 auth.wrong_credentials") ++wrong;
      clock.advance(retry_after * base::kSecond);
    }
    EXPECT_EQ(try_with(kRight, found, "", email), "423 auth.locked");
    EXPECT_EQ(retry_after, 15 * 60);
  }
  EXPECT_NE(log().find("sign_in locked\n"), std::string::npos);
  clock.advance(kLockFor);
  EXPECT_EQ(try_with(kRight), "");
}

TEST_P(SignInTest, AHundredAtOnceGetNoMoreTriesThanOneAfterAnother) {
  std::atomic<int> looked_at = 0;
  std::vector<std::thread> guessers;
  for (int i = 0; i < 16; ++i)
    guessers.emplace_back([&, i] {
      try {
        (void)come("guess number " + std::to_string(i));
      } catch (const base::Problem& problem) {
        looked_at += problem.code() == "auth.wrong_credentials";
      }
    });
  for (auto& guesser : guessers) guesser.join();
  EXPECT_EQ(looked_at, 3);
}

TEST_P(SignInTest, HashesAgainWhenTheCostHasRisen) {
  Auth dearer(*database, clock, base::IdMaker::system(), Cost{2, std::size_t{16} << 10});
  (void)sign_in(dearer, Person{person(1), true}, {kEmail, Secret(kRight), ""}, origin);
  const auto credential = read([](db::Transaction& tx) { return find_credential(tx, person(1)); });
  EXPECT_FALSE(dearer.passwords.needs_rehash(credential->hash));
  EXPECT_EQ(credential->changed.ms, kNoon.ms);
  EXPECT_EQ(try_with(kRight), "");
}

TEST_P(SignInTest, SignsOut) {
  const auto opened = come(kRight);
  sign_out(auth, opened.session, origin);
  EXPECT_FALSE(lives(opened));
  sign_out(auth, opened.session, origin);
  EXPECT_EQ(log(), "sign_out ok\nsign_in ok\n");
}

TEST_P(SignInTest, ChangingThePasswordEndsTheOtherSessions) {
  const auto here = come(kRight), elsewhere = come(kRight);
  EXPECT_EQ(refusal([&] {
              change_password(auth, person(1), Secret("wrong"), Secret(kOther), {}, here.session.id,
                              origin);
            }),
            "422 record.invalid current: auth.password_wrong");
  EXPECT_EQ(refusal([&] {
              change_password(auth, person(1), Secret(kRight), Secret("short"), {}, here.session.id,
                              origin);
            }),
            "422 record.invalid new: auth.password_short");
  EXPECT_TRUE(lives(here) && lives(elsewhere));
  change_password(auth, person(1), Secret(kRight), Secret(kOther), {}, here.session.id, origin);
  EXPECT_TRUE(lives(here));
  EXPECT_FALSE(lives(elsewhere));
  EXPECT_EQ(try_with(kRight), "401 auth.wrong_credentials");
  EXPECT_EQ(try_with(kOther), "");
}

TEST_P(SignInTest, SettingItAnewEndsAllAndUnlocks) {
  const auto opened = come(kRight);
  for (int i = 0; i < 20; ++i) {
    (void)try_with("wrong wrong wrong");
    clock.advance(retry_after > 60 ? 0 : retry_after * base::kSecond);
  }
  EXPECT_EQ(try_with(kRight), "423 auth.locked");
  const auto hash = new_password_hash(auth, Secret(kOther), {});
  change([&](db::Transaction& tx) { set_password(auth, tx, person(1), kEmail, hash, origin); });
  EXPECT_FALSE(lives(opened));
  EXPECT_EQ(try_with(kOther), "");
}

TEST_P(SignInTest, AsksForTheSecondFactor) {
  const auto enrolment = write([&](db::Transaction& tx) {
    return begin_second_factor(tx, auth.seal, person(1), kEmail, "Keyuan", clock.now());
  });
  EXPECT_EQ(try_with(kRight), "");  // not before it is confirmed
  const auto secret = read([&](db::Transaction& tx) {
    auto rows = tx.query("SELECT secret FROM second_factor");
    rows.next();
    return auth.seal.open(rows.blob(0), "second factor of " + person(1).to_string())->reveal();
  });
  const auto recovery = write([&](db::Transaction& tx) {
    return confirm_second_factor(tx, auth.seal, person(1), totp(secret, clock.now()), clock.now());
  });
  clock.advance(30 * base::kSecond);
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(try_with(kRight), "401 auth.code_required");  // no failed tries
  EXPECT_EQ(try_with("something else", Person{person(1), true}, totp(secret, clock.now())),
            "401 auth.wrong_credentials");
  EXPECT_EQ(try_with(kRight, Person{person(1), true}, "abc"), "401 auth.code_wrong");
  EXPECT_EQ(try_with(kRight, Person{person(1), true}, totp(secret, clock.now())), "");
  EXPECT_EQ(try_with(kRight, Person{person(1), true}, totp(secret, clock.now())),
            "401 auth.code_wrong");  // used
  EXPECT_EQ(try_with(kRight, Person{person(1), true}, recovery[0].reveal()), "");
  EXPECT_EQ(try_with(kRight, Person{person(1), true}, recovery[0].reveal()), "401 auth.code_wrong");
}

TEST_P(SignInTest, TidyLeavesWhatIsAlive) {
  const auto old = come(kRight);
  (void)try_with("something else");
  clock.advance(kSessionIdle);
  const auto fresh = come(kRight);
  change([&](db::Transaction& tx) { tidy(tx, clock.now()); });
  const auto rows_of = [&](const std::string& table) {
    return read([&](db::Transaction& tx) {
      auto rows = tx.query("SELECT count(*) FROM " + table);
      rows.next();
      return rows.integer(0);
    });
  };
  EXPECT_EQ(rows_of("session"), 1);
  EXPECT_EQ(rows_of("access_log"), 3);
  EXPECT_TRUE(lives(fresh));
}

}  // namespace
}  // namespace keyuan::auth
