// The cookie that carries a session.
//
// Reached through https only, its name begins with "__Host-": the browser then takes it from this very
// host alone, over https alone, so that no neighbouring name (other.example.com) can plant one.
#pragma once

#include <string>
#include <string_view>

#include "auth/secret.hpp"

namespace keyuan::auth {

// `tls`: the server is reached through https only.
[[nodiscard]] std::string_view session_cookie_name(bool tls);

// Values of Set-Cookie.
[[nodiscard]] std::string session_cookie(const Secret& token, bool tls);
[[nodiscard]] std::string ended_session_cookie(bool tls);

}  // namespace keyuan::auth
