// Who sends a request: found from the session cookie or the bearer token, before anything else is
// done.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "auth/sign_in.hpp"

namespace keyuan::auth {

// What a request shows of itself, as its headers say it.
struct Shown {
  std::string_view authorization;  // "Bearer ky_…"; with it the cookie is not looked at
  std::string_view cookie;         // of the session, see session_cookie.hpp
  std::string_view csrf;           // X-CSRF-Token
  std::string_view remote;
  bool reads_only = false;  // GET, HEAD, OPTIONS
};

struct Caller {
  base::Id user;
  std::variant<Session, Token> by;
  std::string_view secret;  // what was shown: the cookie's value, or the Authorization header; lives as long as that

  [[nodiscard]] bool may(
      Scope wanted) const;  // people may what their roles say: always true for sessions
  [[nodiscard]] const Session* session() const { return std::get_if<Session>(&by); }
  [[nodiscard]] const Token* token() const { return std::get_if<Token>(&by); }
};

// Nothing when the request shows nothing, or a session that is over. The caller checks that the
// user still exists and is active. Outside any transaction; usually no query. Errors:
//   auth.required (401): a token that is unknown or expired, or not "Bearer"
//   auth.csrf (403): a session that writes without its X-CSRF-Token
//   auth.scope (403): a token that may only read, and writes
[[nodiscard]] std::optional<Caller> find_caller(Auth& auth, const Shown& shown);

}  // namespace keyuan::auth
