#include "auth/caller.hpp"

#include <strings.h>

#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

constexpr std::string_view kBearer = "Bearer ";

Caller by_token(Auth& auth, const Shown& shown) {
  std::string_view text = shown.authorization;
  const bool bearer =
      text.size() > kBearer.size() && strncasecmp(text.data(), kBearer.data(), kBearer.size()) == 0;
  auto token = bearer ? auth.tokens.find(text.substr(kBearer.size()), shown.remote) : std::nullopt;
  if (!token) throw base::Problem(base::Kind::kUnauthenticated, "auth.required");
  Caller caller{token->user, std::move(*token), shown.authorization};
  if (!shown.reads_only && !caller.may(Scope::kWrite)) throw base::forbidden("auth.scope");
  return caller;
}

}  // namespace

bool Caller::may(Scope wanted) const {
  return !token() || token()->allows(wanted);
}

std::optional<Caller> find_caller(Auth& auth, const Shown& shown) {
  if (!shown.authorization.empty()) return by_token(auth, shown);
  if (shown.cookie.empty()) return std::nullopt;
  auto session = auth.sessions.find(shown.cookie, shown.remote);
  if (!session) return std::nullopt;
  if (!shown.reads_only && !csrf_matches(shown.cookie, shown.csrf))
    throw base::forbidden("auth.csrf");
  return Caller{session->user, std::move(*session), shown.cookie};
}

}  // namespace keyuan::auth
