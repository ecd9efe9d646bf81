// Signing in, signing out, changing one's password: the verbs of the session.
//
// They take the Database, not a transaction, and are called outside any: a failed try must stay
// counted though the request ends in a Problem, and argon2 must not run while the only writer
// waits. The caller finds the person by e-mail; auth only knows the id.
//
// Cost: one hashing (80–200 ms) and two writes. Threads: one Auth serves all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/password.hpp"
#include "auth/seal.hpp"
#include "auth/secret.hpp"
#include "auth/sessions.hpp"
#include "auth/tokens.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

// What lives as long as the server. migrate() has been called.
struct Auth {
  Auth(db::Database& database, const base::Clock& clock, base::IdMaker& ids, Cost cost = {});

  db::Database& database;
  const base::Clock& clock;
  Passwords passwords;
  Sessions sessions;
  Tokens tokens;
  Seal seal;  // of what has to be read again; one for this run unless it is given a file
};

// Where a request came from; goes into the access log.
struct Origin {
  std::string remote;  // address without port
  std::string agent;   // User-Agent
};

struct Person {
  base::Id id;
  bool active = true;
};

struct Try {
  std::string email;  // as typed; folded for counting
  Secret password;
  std::string code;  // of the second factor; empty when not asked for yet
};

// Opens a session. `found` is the person with that e-mail, or none: the answer, and the time it
// takes, are the same as for a wrong password. Errors:
//   auth.wrong_credentials (401)
//   auth.locked (423) {minutes}, auth.too_many_tries (429) {seconds}, with retry_after
//   auth.inactive (403), auth.code_required (401), auth.code_wrong (401), auth.key_missing (409):
//   told only to who knows the password
//   auth.busy (503): too many signing in at once
[[nodiscard]] OpenedSession sign_in(Auth& auth, const std::optional<Person>& found,
                                    const Try& attempt, const Origin& origin);

void sign_out(Auth& auth, const Session& session, const Origin& origin);

// Changes one's own password and ends all sessions but `kept`. `own` as in password_rules.hpp.
// Errors: 422 on current: auth.password_wrong; 422 on new: see password_rules.hpp; counted like
// sign-in.
void change_password(Auth& auth, base::Id user, const Secret& current, const Secret& wanted,
                     const std::vector<std::string>& own, base::Id kept, const Origin& origin);

// Checks and hashes a new password, for set_password. Outside any transaction.
[[nodiscard]] std::string new_password_hash(Auth& auth, const Secret& wanted,
                                            const std::vector<std::string>& own,
                                            std::string_view field = "password");

// Sets the password of a new person, an invited one, or one who forgot it (use_link in the same
// transaction), ends all their sessions and forgets the failed tries at `email`.
void set_password(Auth& auth, db::Transaction& tx, base::Id user, std::string_view email,
                  const std::string& hash, const Origin& origin);

}  // namespace keyuan::auth
