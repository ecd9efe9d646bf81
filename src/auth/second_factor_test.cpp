#include "auth/second_factor.hpp"

#include <set>

#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

// RFC 6238, appendix B (the last six of its eight digits, SHA-1).
TEST(SecondFactor, TotpOfTheStandard) {
  const std::string secret = "12345678901234567890";
  const auto check = [&](std::int64_t seconds, const char* expected) {
    EXPECT_EQ(totp(secret, {seconds * base::kSecond}), expected) << seconds;
  };
  check(59, "287082");
  check(1111111109, "081804");
  check(1111111111, "050471");
  check(1234567890, "005924");
  check(2000000000, "279037");
}

class SecondFactorTest : public AuthTest {
 protected:
  Enrolment begin() {
    return write([&](db::Transaction& tx) {
      return begin_second_factor(tx, auth.seal, person(1), "li@x.example", "客源 CRM", clock.now());
    });
  }
  std::string sealed() {
    return read([](db::Transaction& tx) {
      auto rows = tx.query("SELECT secret FROM second_factor");
      rows.next();
      return std::string(rows.blob(0));
    });
  }
  std::string secret() {
    return auth.seal.open(sealed(), "second factor of " + person(1).to_string())->reveal();
  }
  std::vector<Secret> confirm(std::string_view code) {
    return write([&](db::Transaction& tx) {
      return confirm_second_factor(tx, auth.seal, person(1), code, clock.now());
    });
  }
  bool take(std::string_view code) {
    return write([&](db::Transaction& tx) { return take_code(tx, auth.seal, person(1), code, clock.now()); });
  }
  bool has() {
    return read([](db::Transaction& tx) { return has_second_factor(tx, person(1)); });
  }
  std::string code_at(int steps) {
    return totp(secret(), {clock.now().ms + steps * kStepSeconds * base::kSecond});
  }
};
AUTH_TEST_ON_BOTH(SecondFactorTest);

TEST_P(SecondFactorTest, IsOnOnceConfirmed) {
  EXPECT_EQ(refusal([&] { confirm("123456"); }), "409 auth.second_factor_off");
  const auto enrolment = begin();
  EXPECT_EQ(enrolment.secret.reveal().size(), 32u);
  EXPECT_EQ(enrolment.link.reveal().rfind(
                "otpauth://totp/%E5%AE%A2%E6%BA%90%20CRM:li%40x.example?secret=", 0),
            0u);
  EXPECT_FALSE(has());
  EXPECT_FALSE(take(code_at(0)));
  EXPECT_EQ(refusal([&] { confirm("abcdef"); }), "422 record.invalid code: auth.code_wrong");
  const auto codes = confirm(code_at(0));
  std::set<std::string> different;
  for (const auto& code : codes) different.insert(code.reveal());
  EXPECT_EQ(different.size(), 10u);
  EXPECT_TRUE(has());
  EXPECT_EQ(refusal([&] { (void)begin(); }), "409 auth.second_factor_on");
}

TEST_P(SecondFactorTest, OneStepEitherWayAndNeverTwice) {
  (void)begin();
  (void)confirm(code_at(-1));
  EXPECT_FALSE(take(code_at(-1)));
  EXPECT_FALSE(take(code_at(2)));
  EXPECT_FALSE(take(code_at(-2)));
  EXPECT_TRUE(take(code_at(0)));
  EXPECT_FALSE(take(code_at(0)));
  EXPECT_TRUE(take(code_at(1)));
  EXPECT_FALSE(take(code_at(0)));  // earlier than one used
  clock.advance(2 * kStepSeconds * base::kSecond);
  EXPECT_TRUE(take(code_at(0)));
}

TEST_P(SecondFactorTest, TheSecretIsSealedInTheDatabase) {
  const auto enrolment = begin();
  EXPECT_EQ(secret().size(), 20u);
  EXPECT_EQ(sealed().find(secret()), std::string::npos);
  EXPECT_EQ(sealed().find(enrolment.secret.reveal()), std::string::npos);
}

TEST_P(SecondFactorTest, WithoutTheKeyOnlyRecoveryCodesWork) {
  (void)begin();
  const auto codes = confirm(code_at(0));
  const auto code = code_at(1);
  auth.seal = Seal();
  const auto may = [&](std::string_view typed) {
    return read([&](db::Transaction& tx) { return may_take(tx, auth.seal, person(1), typed); });
  };
  EXPECT_FALSE(may(code));
  EXPECT_FALSE(take(code));
  EXPECT_TRUE(may(codes[3].reveal()));
  EXPECT_TRUE(take(codes[3].reveal()));
}

TEST_P(SecondFactorTest, RecoveryCodesWorkOnceHoweverTheyAreTyped) {
  (void)begin();
  const auto codes = confirm(code_at(0));
  std::string typed = codes[0].reveal();
  for (char& c : typed) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  EXPECT_TRUE(take(" " + typed + " "));
  EXPECT_FALSE(take(codes[0].reveal()));
  EXPECT_TRUE(take(codes[1].reveal()));
  EXPECT_FALSE(take(""));
  EXPECT_EQ(read([](db::Transaction& tx) { return recovery_codes_left(tx, person(1)); }), 8);
  change([](db::Transaction& tx) { remove_second_factor(tx, person(1)); });
  EXPECT_FALSE(has());
  EXPECT_FALSE(take(codes[2].reveal()));
}

}  // namespace
}  // namespace keyuan::auth
