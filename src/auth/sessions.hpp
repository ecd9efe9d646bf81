// The sessions of people signed in through the browser.
//
// A session is 32 random bytes in a cookie, stored as their BLAKE2b-256. It ends 14 days after it
// was last used, 90 days after it began, or when its owner ends it. Look-ups are remembered
// (recent.hpp): a session ended in another process on the same PostgreSQL database lives on here
// for up to 5 s.
//
// Threads: one Sessions serves all. The functions with a Transaction belong to the caller's.
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

constexpr std::int64_t kSessionIdle = 14 * base::kDay, kSessionLife = 90 * base::kDay;

struct Session {
  base::Id id;  // to list and to end it; no secret
  base::Id user;
  base::Time created, last_seen;  // last_seen to five minutes
  std::string remote, agent;      // where it was last seen; device(agent) says it in words
  bool second_factor = false;     // its person has one that is confirmed
};

struct OpenedSession {
  Secret token;
  Session session;
};

class Sessions {
 public:
  Sessions(db::Database& database, const base::Clock& clock, base::IdMaker& ids);

  [[nodiscard]] OpenedSession open(db::Transaction& tx, base::Id user, std::string_view remote,
                                   std::string_view agent);
  // The live session of `token`, seen now. Outside any transaction: it reads by itself, and writes
  // at most every five minutes. Usually no query at all.
  [[nodiscard]] std::optional<Session> find(std::string_view token, std::string_view remote);
  // Live ones of `user`, last seen first.
  [[nodiscard]] std::vector<Session> list(db::Transaction& tx, base::Id user) const;
  // False when `user` has no such session.
  bool end(db::Transaction& tx, base::Id user, base::Id session);
  // All of them but `except`, which is looked at anew: after a change of password or of the second factor, or when a
  // person is made inactive.
  void end_all(db::Transaction& tx, base::Id user, base::Id except = {});

 private:
  [[nodiscard]] bool is_live(const Session& session, base::Time now) const;
  void see(Session& session, std::string_view remote, base::Time now);

  db::Database& database_;
  const base::Clock& clock_;
  base::IdMaker& ids_;
  Recent<Session> recent_;
};

// The value of X-CSRF-Token that belongs to a session's token.
[[nodiscard]] std::string csrf_token(std::string_view session_token);
[[nodiscard]] bool csrf_matches(std::string_view session_token, std::string_view given);

}  // namespace keyuan::auth
