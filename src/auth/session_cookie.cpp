#include "auth/session_cookie.hpp"

#include "auth/sessions.hpp"
#include "base/time.hpp"

namespace keyuan::auth {
namespace {

std::string cookie(const std::string& name, std::string_view value, std::int64_t seconds, bool tls) {
  auto out = name;
  out.append("=").append(value).append("; Path=/; Max-Age=").append(std::to_string(seconds));
  out += "; HttpOnly; SameSite=Lax";
  if (tls) out += "; Secure";
  return out;
}

}  // namespace

SessionCookie::SessionCookie(bool tls, const std::string& workspace)
    : tls_(tls), name_(std::string(tls ? "__Host-" : "") + "keyuan_session" + (workspace.empty() ? "" : "." + workspace)) {}

std::string SessionCookie::of(const Secret& token) const { return cookie(name_, token.reveal(), kSessionLife / base::kSecond, tls_); }

std::string SessionCookie::ended() const { return cookie(name_, "", 0, tls_); }

}  // namespace keyuan::auth
