#include "auth/password_rules.hpp"

#include <gtest/gtest.h>

#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

const std::vector<std::string> kOwn = {"li.wei@huaxin.example", "李伟", "华信科技有限公司",
                                       "13812345678"};

std::string refusal(std::string_view password) {
  try {
    check_password(Secret(std::string(password)), kOwn);
    return "";
  } catch (const base::Problem& problem) {
    EXPECT_EQ(problem.kind(), base::Kind::kInvalid);
    EXPECT_EQ(problem.fields().at(0).field, "password");
    return problem.fields().at(0).code;
  }
}

void check(std::string_view password, std::string_view expected) {
  EXPECT_EQ(refusal(password), expected) << password;
}

TEST(PasswordRules, Length) {
  check("", "auth.password_short");
  check("kT8#vQz2m", "auth.password_short");
  check("kT8#vQz2mX", "");
  check(std::string(129, 'x'), "auth.password_long");
  check(std::string(100000, 'x'), "auth.password_long");
  check("落霞与孤鹜齐飞秋水", "auth.password_short");
  check("落霞与孤鹜齐飞秋水共", "");
  check("\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8\xf7\xf6\xf5", "auth.password_encoding");
}

TEST(PasswordRules, NothingHasToBeMixed) {
  check("vier katzen im regen", "");
  check("correct horse battery staple", "");
  check("zebrafkcowlmug", "");
  check("8375964920", "");
  check("🐎🔋📎✅🦊🌧️🍜🚲🎻🧊", "");
}

TEST(PasswordRules, WhatOthersGuessFirst) {
  for (auto password : {"1234567890",          "0987654321",
                        "aaaaaaaaaaaa",        "password123",
                        "Password2024!",       "P@ssw0rd2024",
                        "qwertyuiop",          "1qaz2wsx3edc",
                        "1q2w3e4r5t",          "asdfghjkl;",
                        "abcdefghij",          "abcabcabcabc",
                        "woaini5201314",       "woaini1314520",
                        "5201314520",          "woaini1990",
                        "admin123456",         "iloveyou520",
                        "zhang19900512",       "13987654321",
                        "19900512123456",      "888888888888",
                        "147258369147",        "wodemima123",
                        "qazwsxedc123",        "我爱你我爱你我爱你我爱你",
                        "keyuan2026!",         "Keyuan@123456",
                        "我爱你５２０１３１４"})
    check(password, "auth.password_guessable");
}

TEST(PasswordRules, OnesOwnWords) {
  check("liwei@2026!!", "auth.password_guessable");
  check("li.wei@huaxin.example", "auth.password_guessable");
  check("Huaxin123456", "auth.password_guessable");
  check("李伟李伟李伟20260101", "auth.password_guessable");
  check("13812345678", "auth.password_guessable");
  EXPECT_GE(strength("liwei@2026!!", {}), strength("liwei@2026!!", kOwn));
}

}  // namespace
}  // namespace keyuan::auth
