#include "auth/second_factor.hpp"

#include <liboath/oath.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include "base/percent.hpp"
#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

constexpr std::size_t kSecretBytes = 20;  // the length of SHA-1, as RFC 4226 recommends
constexpr std::size_t kRecoveryGroups = 4, kRecoveryGroup = 6;  // 24 characters, 120 bits
constexpr unsigned kDigits = 6;

struct Factor {
  std::optional<Secret> secret;  // none when it was sealed with another key
  bool confirmed = false;
  std::int64_t last_step = 0;
};

// What a sealed secret is bound to.
std::string about(base::Id user) { return "second factor of " + user.to_string(); }

std::optional<Factor> find(db::Transaction& tx, const Seal& seal, base::Id user) {
  auto rows = tx.query(
      "SELECT secret, confirmed_at, last_step FROM second_factor WHERE user_id = ?", {user});
  if (!rows.next()) return std::nullopt;
  return Factor{seal.open(rows.blob(0), about(user)), !rows.is_null(1), rows.integer(2)};
}

bool is_totp(std::string_view code) {
  return code.size() == kDigits && std::all_of(code.begin(), code.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::int64_t step_of(base::Time now) {
  return now.ms / base::kSecond / kStepSeconds;
}

// The step for which `code` is right and that is later than `last`; 0 when there is none.
std::int64_t right_step(const Factor& factor, std::string_view code, base::Time now) {
  std::int64_t right = 0;
  if (!factor.secret) return right;
  for (std::int64_t step = step_of(now) - 1; step <= step_of(now) + 1; ++step)
    if (same(totp(factor.secret->reveal(), {step * kStepSeconds * base::kSecond}), code) &&
        step > factor.last_step)
      right = step;
  return right;
}

// Only if nobody used this step meanwhile.
bool use_step(db::Transaction& tx, base::Id user, std::int64_t step) {
  return tx.execute("UPDATE second_factor SET last_step = ? WHERE user_id = ? AND last_step < ?",
                    {step, user, step}) == 1;
}

// ABCDEF-GHIJKL-…
Secret recovery_code() {
  std::string text = random_base32(kRecoveryGroups * kRecoveryGroup);
  for (std::size_t at = kRecoveryGroup; at < text.size(); at += kRecoveryGroup + 1) text.insert(at, 1, '-');
  return Secret(std::move(text));
}

std::string base32(std::string_view bytes) {
  char* text = nullptr;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, nullptr) != OATH_OK)
    throw std::runtime_error("liboath cannot write base 32");
  std::string out(text);
  std::free(text);
  std::erase(out, '=');
  return out;
}

// Letters and digits alone, capital, and the letters people read for others put right.
std::string recovery_form(std::string_view typed) {
  std::string out;
  for (unsigned char c : typed) {
    if (!std::isalnum(c)) continue;
    const char upper = static_cast<char>(std::toupper(c));
    out += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
  }
  return out;
}

}  // namespace

std::string totp(std::string_view secret, base::Time now) {
  char digits[kDigits + 1];
  if (oath_totp_generate(secret.data(), secret.size(), static_cast<time_t>(now.ms / base::kSecond),
                         kStepSeconds, 0, kDigits, digits) != OATH_OK)
    throw std::runtime_error("liboath cannot make a code");
  return digits;
}

Enrolment begin_second_factor(db::Transaction& tx, const Seal& seal, base::Id user,
                              std::string_view account, std::string_view issuer, base::Time now) {
  if (has_second_factor(tx, user)) throw base::conflict("auth.second_factor_on");
  const auto secret = random_bytes(kSecretBytes);
  tx.execute("DELETE FROM second_factor WHERE user_id = ?", {user});
  tx.execute(
      "INSERT INTO second_factor (user_id, secret, created_at, confirmed_at, last_step) VALUES (?, "
      "?, ?, NULL, 0)",
      {user, db::Blob{seal.close(secret, about(user))}, now.ms});
  const auto text = base32(secret);
  const auto issued_by = base::percent_encoded(issuer);
  return {Secret(text), Secret("otpauth://totp/" + issued_by + ":" + base::percent_encoded(account) +
                               "?secret=" + text + "&issuer=" + issued_by)};
}

std::vector<Secret> confirm_second_factor(db::Transaction& tx, const Seal& seal, base::Id user,
                                          std::string_view code, base::Time now) {
  const auto factor = find(tx, seal, user);
  if (!factor) throw base::conflict("auth.second_factor_off");
  if (factor->confirmed) throw base::conflict("auth.second_factor_on");
  const auto step = right_step(*factor, code, now);
  if (step == 0 || !use_step(tx, user, step)) throw base::invalid("code", "auth.code_wrong");
  tx.execute("UPDATE second_factor SET confirmed_at = ? WHERE user_id = ?", {now.ms, user});

  tx.execute("DELETE FROM recovery_code WHERE user_id = ?", {user});
  std::vector<Secret> codes;
  for (int i = 0; i < kRecoveryCodes; ++i) {
    codes.push_back(recovery_code());
    tx.execute("INSERT INTO recovery_code (user_id, code_hash) VALUES (?, ?)",
               {user, db::Blob{digest(recovery_form(codes.back().reveal()))}});
  }
  return codes;
}

bool has_second_factor(db::Transaction& tx, base::Id user) {
  return tx.query("SELECT 1 FROM second_factor WHERE user_id = ? AND confirmed_at IS NOT NULL", {user}).next();
}

bool take_code(db::Transaction& tx, const Seal& seal, base::Id user, std::string_view code,
               base::Time now) {
  const auto factor = find(tx, seal, user);
  if (!factor || !factor->confirmed) return false;
  if (is_totp(code)) {
    const auto step = right_step(*factor, code, now);
    return step != 0 && use_step(tx, user, step);
  }
  return tx.execute("DELETE FROM recovery_code WHERE user_id = ? AND code_hash = ?",
                    {user, db::Blob{digest(recovery_form(code))}}) == 1;
}

bool may_take(db::Transaction& tx, const Seal& seal, base::Id user, std::string_view code) {
  if (!is_totp(code)) return true;
  const auto factor = find(tx, seal, user);
  return !factor || factor->secret;
}

int recovery_codes_left(db::Transaction& tx, base::Id user) {
  auto rows = tx.query("SELECT count(*) FROM recovery_code WHERE user_id = ?", {user});
  return rows.next() ? static_cast<int>(rows.integer(0)) : 0;
}

void remove_second_factor(db::Transaction& tx, base::Id user) {
  tx.execute("DELETE FROM second_factor WHERE user_id = ?", {user});
  tx.execute("DELETE FROM recovery_code WHERE user_id = ?", {user});
}

}  // namespace keyuan::auth
