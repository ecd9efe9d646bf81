// What people do with their second factor: switch it on, switch it off, prove it on the way back in.
//
// Like the verbs of sign_in.hpp they take no transaction and are called outside any: a failed try
// stays counted. Every act, and every wrong try, is in the access log as "second_factor".
#pragma once

#include <string_view>
#include <vector>

#include "auth/second_factor.hpp"
#include "auth/sign_in.hpp"

namespace keyuan::auth {

// Errors here and in switch_off: 422 on password: auth.password_wrong; auth.locked (423) and
// auth.too_many_tries (429), counted with the tries to change the own password.

// A new secret, worth nothing before it is confirmed. Errors: auth.second_factor_on (409).
[[nodiscard]] Enrolment begin_enrolment(Auth& auth, base::Id user, const Secret& password,
                                        std::string_view account, std::string_view issuer,
                                        const Origin& origin);

// Switches it on with the first code, and ends all sessions but `kept`. Returns the recovery codes.
// Errors: 422 on code: auth.code_wrong; auth.second_factor_off, auth.second_factor_on (409).
[[nodiscard]] std::vector<Secret> confirm_enrolment(Auth& auth, base::Id user,
                                                    std::string_view code, base::Id kept,
                                                    const Origin& origin);

// Needs the password and a code (or a recovery code). Errors: 422 on code: auth.code_wrong;
// auth.second_factor_off (409).
void switch_off(Auth& auth, base::Id user, const Secret& password, std::string_view code,
                base::Id kept, const Origin& origin);

// By an administrator, for somebody who lost telephone and recovery codes: takes it away and ends
// the person's sessions. `by` is nil at the command line. Errors: auth.second_factor_off (409).
void reset_second_factor(Auth& auth, db::Transaction& tx, base::Id user, base::Id by,
                         const Origin& origin);

// The code that a link to set a password asks for, when its person has a second factor; counted as
// a sign-in of `email`. Errors: 422 on code: auth.code_required, auth.code_wrong;
// auth.key_missing (409); those of the throttle.
void check_code_of_link(Auth& auth, base::Id user, std::string_view email, std::string_view code,
                        const Origin& origin);

// Where the workspace requires a second factor of everybody: refuses whoever has none yet. Errors:
// auth.second_factor_required (403).
void require_second_factor(const Session& session);

}  // namespace keyuan::auth
