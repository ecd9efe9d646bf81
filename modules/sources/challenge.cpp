#include "modules/sources/challenge.hpp"

#include <charconv>

#include <fmt/format.h>

#include "auth/secret.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"

namespace keyuan::sources {
namespace {

constexpr std::size_t kLongestNonce = 160;

std::string signature(std::string_view key, std::string_view form, std::string_view said) {
  return auth::base64url(auth::keyed_digest(key, fmt::format("{}\n{}", form, said)));
}

base::Problem over() { return {base::Kind::kInvalid, "sources.challenge_expired"}; }

// The number before the next dot, which it takes away with it; -1 when there is none.
std::int64_t take_number(std::string_view& text) {
  std::int64_t value = -1;
  const auto dot = text.find('.');
  const auto digits = text.substr(0, dot);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
  return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
}

}  // namespace

Challenge make_challenge(std::string_view key, std::string_view form, base::Time now, int difficulty) {
  const base::Time expires{now.ms + kChallengeLasts};
  const auto said = fmt::format("{}.{}.{}", difficulty, expires.ms, auth::random_base62(16));
  return {said + "." + signature(key, form, said), difficulty, expires};
}

base::Time check_proof(std::string_view key, std::string_view form, std::string_view nonce, std::string_view solution, base::Time now) {
  const auto last = nonce.rfind('.');
  if (nonce.size() > kLongestNonce || last == std::string_view::npos) throw over();
  auto said = nonce.substr(0, last);
  if (!auth::same(signature(key, form, said), nonce.substr(last + 1))) throw over();
  const auto difficulty = take_number(said), expires = take_number(said);
  if (expires <= now.ms) throw over();
  if (solution.size() > kLongestSolution || !proves(nonce, solution, static_cast<int>(difficulty)))
    throw base::Problem(base::Kind::kInvalid, "sources.wrong_proof");
  return {expires};
}

bool proves(std::string_view nonce, std::string_view solution, int difficulty) {
  const auto hex = base::sha256_hex(std::string(nonce) + std::string(solution));
  int zero = 0;
  for (const char c : hex) {
    const int digit = c <= '9' ? c - '0' : c - 'a' + 10;
    if (digit == 0) zero += 4;
    else return zero + (digit < 2 ? 3 : digit < 4 ? 2 : digit < 8 ? 1 : 0) >= difficulty;
  }
  return true;
}

}  // namespace keyuan::sources
