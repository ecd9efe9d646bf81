#include "modules/sources/challenge.hpp"

#include <gtest/gtest.h>

#include "base/problem.hpp"

namespace keyuan::sources {
namespace {

const std::string kKey(32, 'k');
const base::Time kNow{1'800'000'000'000};

std::string solve(const std::string& nonce, int difficulty) {
  for (int n = 0;; ++n)
    if (proves(nonce, std::to_string(n), difficulty)) return std::to_string(n);
}

std::string refusal(std::string_view form, const std::string& nonce, const std::string& solution, base::Time now = kNow) {
  try {
    check_proof(kKey, form, nonce, solution, now);
    return "";
  } catch (const base::Problem& problem) {
    return problem.code();
  }
}

TEST(Challenge, SolvedAndChecked) {
  const auto challenge = make_challenge(kKey, "stand", kNow, 8);
  const auto solution = solve(challenge.nonce, 8);
  EXPECT_EQ(check_proof(kKey, "stand", challenge.nonce, solution, kNow).ms, kNow.ms + kChallengeLasts);
  const auto* wrong = proves(challenge.nonce, "no", 8) ? "nor this" : "no";
  EXPECT_EQ(refusal("stand", challenge.nonce, wrong), "sources.wrong_proof");
  EXPECT_EQ(refusal("other", challenge.nonce, solution), "sources.challenge_expired");
  EXPECT_EQ(refusal("stand", challenge.nonce, solution, challenge.expires), "sources.challenge_expired");
  EXPECT_EQ(refusal("stand", challenge.nonce, std::string(65, '1')), "sources.wrong_proof");
}

TEST(Challenge, WhatWasNeverOurs) {
  const auto challenge = make_challenge(kKey, "stand", kNow, 8);
  auto easier = challenge.nonce;
  easier[0] = '0';
  for (const auto& nonce : {easier, std::string(), std::string("8"), std::string("..."), std::string(5000, '.'), challenge.nonce + "A",
                            make_challenge(std::string(32, 'x'), "stand", kNow, 0).nonce})
    EXPECT_EQ(refusal("stand", nonce, "1"), "sources.challenge_expired") << nonce.substr(0, 40);
}

TEST(Challenge, LeadingZeroBits) {
  // SHA-256("abc") begins with ba78.
  EXPECT_TRUE(proves("a", "bc", 0));
  EXPECT_FALSE(proves("a", "bc", 1));
  const auto solution = solve("fixed", 12);
  EXPECT_TRUE(proves("fixed", solution, 12));
  EXPECT_FALSE(proves("fixed", solution, 200));
}

}  // namespace
}  // namespace keyuan::sources
