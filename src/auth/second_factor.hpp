// The second factor: six digits from an authenticator application (TOTP, RFC 6238: HMAC-SHA-1, 30
// s), and ten recovery codes, each good once, for when the telephone is lost.
//
// A code is taken from the step before to the step after now, and never twice. The TOTP secret is
// kept sealed (seal.hpp), bound to its person; recovery codes have 120 random bits, so that a fast
// hash is enough for them. What people do with it is in enrolment.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "auth/seal.hpp"
#include "auth/secret.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

constexpr std::int64_t kStepSeconds = 30;
constexpr int kRecoveryCodes = 10;

struct Enrolment {
  Secret secret;  // base 32, for typing
  Secret link;    // otpauth://totp/…, for a QR code
};

// Begins to set it up; it asks for nothing at sign-in before it is confirmed. Replaces one
// unconfirmed. `account` and `issuer` are what the application shows. Errors: auth.second_factor_on
// (409).
[[nodiscard]] Enrolment begin_second_factor(db::Transaction& tx, const Seal& seal, base::Id user,
                                            std::string_view account, std::string_view issuer,
                                            base::Time now);
// Switches it on with a first right code; returns the recovery codes, shown once.
// Errors: 422 on code: auth.code_wrong; auth.second_factor_off (409) when it was not begun.
[[nodiscard]] std::vector<Secret> confirm_second_factor(db::Transaction& tx, const Seal& seal,
                                                        base::Id user, std::string_view code,
                                                        base::Time now);
[[nodiscard]] bool has_second_factor(db::Transaction& tx, base::Id user);
// Whether `code` (six digits, or a recovery code however its groups are parted) is right, using it
// up.
[[nodiscard]] bool take_code(db::Transaction& tx, const Seal& seal, base::Id user,
                             std::string_view code, base::Time now);
// False when it is six digits, and the key that sealed the secret is not here to judge them.
[[nodiscard]] bool may_take(db::Transaction& tx, const Seal& seal, base::Id user,
                            std::string_view code);
// Recovery codes left.
[[nodiscard]] int recovery_codes_left(db::Transaction& tx, base::Id user);
void remove_second_factor(db::Transaction& tx, base::Id user);

// The digits for `secret` (bytes) in the step that holds `now`.
[[nodiscard]] std::string totp(std::string_view secret, base::Time now);

}  // namespace keyuan::auth
