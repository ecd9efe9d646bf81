// The cookie that carries a session.
//
// Reached through https only, its name begins with "__Host-": the browser then takes it from this very
// host alone, over https alone, so that no neighbouring name (other.example.com) can plant one. Each workspace
// of a server has a cookie of its own, so that one is signed in to several at once.
#pragma once

#include <string>

#include "auth/secret.hpp"

namespace keyuan::auth {

class SessionCookie {
 public:
  // `tls`: the server is reached through https only. `workspace`: its name; empty for the server's first.
  explicit SessionCookie(bool tls = false, const std::string& workspace = {});

  [[nodiscard]] const std::string& name() const { return name_; }
  // Values of Set-Cookie.
  [[nodiscard]] std::string of(const Secret& token) const;
  [[nodiscard]] std::string ended() const;

 private:
  bool tls_;
  std::string name_;
};

}  // namespace keyuan::auth
