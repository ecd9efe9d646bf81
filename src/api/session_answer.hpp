// Who is signed in, as the web application reads it: {"user","csrf","workspace","admin","second_factor_owed","version"}.
#pragma once

#include <string>

#include "app/route.hpp"
#include "auth/session_cookie.hpp"
#include "auth/sign_in.hpp"

namespace keyuan::api {

// How people reach this server.
struct Site {
  bool tls = false;  // through https only: a proxy in front speaks it
  std::string workspace{};  // its name; empty for the server's first
  class Neighbours* neighbours = nullptr;  // of a server's workspaces; null: this one stands alone
  std::string demo{};  // example data that a new workspace gets when nobody says otherwise
  std::string file{};     // of SQLite
  std::string backups{};  // folder of backups; empty: none can be made

  [[nodiscard]] auth::SessionCookie cookie() const { return auth::SessionCookie(tls, workspace); }
};

// The document; `csrf` is empty for a token. In a transaction of its own.
[[nodiscard]] std::string session_json(app::Services& services, base::Id user, std::string_view csrf);
// The session of who asks; Problem `session.wanted` for a token: it acts for a program, not for a person with a telephone.
[[nodiscard]] const auth::Session& session_of(const app::Call& call);
// 201 with the document and the cookie of a session just opened.
[[nodiscard]] http::Response opened_response(app::Services& services, const auth::OpenedSession& opened, const Site& site);

[[nodiscard]] auth::Origin origin_of(const http::Request& request);
// What a password of theirs must not be made of.
[[nodiscard]] std::vector<std::string> own_words(const app::Services& services, std::string_view name, std::string_view email);
// An address as it is kept: in small letters.
[[nodiscard]] std::string folded_email(std::string_view email);
// https://crm.example.com, as the request was addressed; for a workspace beside the first https://crm.example.com/w/north.
[[nodiscard]] std::string site_of(const http::Request& request, const Site& site);

}  // namespace keyuan::api
