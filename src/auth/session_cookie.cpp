#include "auth/session_cookie.hpp"

#include "auth/sessions.hpp"
#include "base/time.hpp"

namespace keyuan::auth {
namespace {

std::string cookie(std::string_view value, std::int64_t seconds, bool tls) {
  std::string out(session_cookie_name(tls));
  out.append("=").append(value).append("; Path=/; Max-Age=").append(std::to_string(seconds));
  out += "; HttpOnly; SameSite=Lax";
  if (tls) out += "; Secure";
  return out;
}

}  // namespace

std::string_view session_cookie_name(bool tls) {
  return tls ? "__Host-keyuan_session" : "keyuan_session";
}

std::string session_cookie(const Secret& token, bool tls) {
  return cookie(token.reveal(), kSessionLife / base::kSecond, tls);
}

std::string ended_session_cookie(bool tls) {
  return cookie("", 0, tls);
}

}  // namespace keyuan::auth
