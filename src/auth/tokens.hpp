// API tokens: what a program shows instead of a person's password.
//
// "ky_" and 40 characters of base 62 (238 random bits), stored as BLAKE2b-256, shown once. A token
// acts as its user, narrowed by its scope. Look-ups are remembered as in sessions.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/recent.hpp"
#include "auth/secret.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

// Each includes the ones before it. kAdmin: descriptions, users, roles — what the user may, at
// most.
enum class Scope { kRead, kWrite, kAdmin };

struct Token {
  base::Id id;
  base::Id user;
  std::string name;
  std::string start;  // its first characters, to recognise it by: "ky_3fXq"
  Scope scope = Scope::kRead;
  base::Time created;
  std::optional<base::Time> expires;
  std::optional<base::Time> last_used;  // to five minutes
  std::string remote;                   // where from, then

  [[nodiscard]] bool allows(Scope wanted) const { return wanted <= scope; }
};

struct MadeToken {
  Secret text;
  Token token;
};

class Tokens {
 public:
  Tokens(db::Database& database, const base::Clock& clock, base::IdMaker& ids);

  // Errors, 422: on name auth.token_name (1 to 100 characters), on expires_at auth.token_expiry
  // (past).
  [[nodiscard]] MadeToken make(db::Transaction& tx, base::Id user, std::string_view name,
                               Scope scope, std::optional<base::Time> expires);
  // Outside any transaction; see Sessions::find.
  [[nodiscard]] std::optional<Token> find(std::string_view text, std::string_view remote);
  // Of `user`, newest first, expired ones too.
  [[nodiscard]] std::vector<Token> list(db::Transaction& tx, base::Id user) const;
  // False when `user` has no such token.
  bool revoke(db::Transaction& tx, base::Id user, base::Id token);
  void revoke_all(db::Transaction& tx, base::Id user);

 private:
  [[nodiscard]] static bool is_live(const Token& token, base::Time now);
  void use(Token& token, std::string_view remote, base::Time now);

  db::Database& database_;
  const base::Clock& clock_;
  base::IdMaker& ids_;
  Recent<Token> recent_;
};

// The widest of `names` ("read", "write", "admin"). Errors, 422 on scopes: auth.token_scope when
// one is unknown or none is given.
[[nodiscard]] Scope parse_scopes(const std::vector<std::string>& names);
// All that `scope` includes: {"read", "write"}.
[[nodiscard]] std::vector<std::string> scope_names(Scope scope);

}  // namespace keyuan::auth
