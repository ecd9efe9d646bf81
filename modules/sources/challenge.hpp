// What a stranger's browser works out before it may send something: a moment of work for one, and too much for who sends
// thousands. Nothing is kept of a challenge until it is used: what it says is signed.
//
//   nonce     difficulty "." moment of its end in milliseconds "." 16 random characters "." signature
//   solution  any text of up to 64 characters, such that SHA-256(nonce solution) begins with `difficulty` zero bits
#pragma once

#include <string>
#include <string_view>

#include "base/time.hpp"

namespace keyuan::sources {

constexpr int kDifficulty = 16;  // bits: 65,000 tries on average, some tenths of a second in a browser
constexpr std::int64_t kChallengeLasts = 2 * base::kHour;
constexpr std::size_t kLongestSolution = 64;

struct Challenge {
  std::string nonce;
  int difficulty = kDifficulty;
  base::Time expires;
};

// `form` is what the challenge is for: it is good for no other. `key`: 32 secret bytes.
[[nodiscard]] Challenge make_challenge(std::string_view key, std::string_view form, base::Time now, int difficulty = kDifficulty);

// Problems, 422: `sources.challenge_expired` for one that is over or was never ours, `sources.wrong_proof`. Returns the
// moment of its end.
base::Time check_proof(std::string_view key, std::string_view form, std::string_view nonce, std::string_view solution, base::Time now);

// Whether SHA-256 of the two begins with so many zero bits.
[[nodiscard]] bool proves(std::string_view nonce, std::string_view solution, int difficulty);

}  // namespace keyuan::sources
