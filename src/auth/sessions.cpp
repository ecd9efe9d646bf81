#include "auth/sessions.hpp"

namespace keyuan::auth {
namespace {

constexpr std::size_t kTokenLength = 43;  // 32 bytes in base64url
constexpr std::size_t kMostRemembered = 20'000;
constexpr std::string_view kColumns =
    "SELECT id, user_id, created_at, last_seen, remote, agent, (SELECT confirmed_at FROM second_factor f "
    "WHERE f.user_id = session.user_id) FROM session ";

Session session_of(const db::Rows& rows) {
  return {rows.id(0),
          rows.id(1),
          {rows.integer(2)},
          {rows.integer(3)},
          std::string(rows.text(4)),
          std::string(rows.text(5)),
          !rows.is_null(6)};
}

}  // namespace

Sessions::Sessions(db::Database& database, const base::Clock& clock, base::IdMaker& ids)
    : database_(database),
      clock_(clock),
      ids_(ids),
      recent_(kMostRemembered,
              database.dialect() == db::Dialect::kPostgres ? kBelieveShared : kBelieveAlone) {}

OpenedSession Sessions::open(db::Transaction& tx, base::Id user, std::string_view remote,
                             std::string_view agent) {
  const auto now = clock_.now();
  OpenedSession opened{
      Secret(base64url(random_bytes(32))),
      {ids_.make(now.ms), user, now, now, std::string(remote), std::string(agent.substr(0, 300))}};
  const auto& session = opened.session;
  tx.execute(
      "INSERT INTO session (id, token_hash, user_id, created_at, last_seen, remote, agent) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {session.id, db::Blob{digest(opened.token.reveal())}, user, now.ms, now.ms, session.remote,
       session.agent});
  return opened;
}

std::optional<Session> Sessions::find(std::string_view token, std::string_view remote) {
  if (token.size() != kTokenLength) return std::nullopt;
  const auto now = clock_.now();
  const auto key = digest(token);
  auto session = recent_.find(key, now);
  if (!session) {
    const auto edition = recent_.edition();
    database_.read([&](db::Transaction& tx) {
      session.reset();
      auto rows = tx.query(std::string(kColumns) + "WHERE token_hash = ?", {db::Blob{key}});
      if (rows.next()) session = session_of(rows);
    });
    if (!session || !is_live(*session, now)) return std::nullopt;
    see(*session, remote, now);
    recent_.keep(key, *session, now, edition);
    return session;
  }
  if (!is_live(*session, now)) return std::nullopt;
  return session;
}

bool Sessions::is_live(const Session& session, base::Time now) const {
  return now.ms - session.last_seen.ms < kSessionIdle && now.ms - session.created.ms < kSessionLife;
}

void Sessions::see(Session& session, std::string_view remote, base::Time now) {
  if (now.ms - session.last_seen.ms < kSeenPrecision) return;
  session.last_seen = now;
  session.remote = remote;
  try {
    database_.write([&](db::Transaction& tx) {
      tx.execute("UPDATE session SET last_seen = ?, remote = ? WHERE id = ?",
                 {now.ms, session.remote, session.id});
    });
  } catch (const db::DatabaseError&) {
    // A full disk must not sign everybody out: reading goes on, the session is seen next time.
  }
}

std::vector<Session> Sessions::list(db::Transaction& tx, base::Id user) const {
  const auto now = clock_.now();
  std::vector<Session> out;
  auto rows = tx.query(std::string(kColumns) + "WHERE user_id = ? ORDER BY last_seen DESC, id DESC",
                       {user});
  while (rows.next())
    if (auto session = session_of(rows); is_live(session, now)) out.push_back(std::move(session));
  return out;
}

bool Sessions::end(db::Transaction& tx, base::Id user, base::Id session) {
  const bool ended =
      tx.execute("DELETE FROM session WHERE user_id = ? AND id = ?", {user, session}) > 0;
  tx.after_commit(
      [this, session] { recent_.drop_if([&](const Session& s) { return s.id == session; }); });
  return ended;
}

void Sessions::end_all(db::Transaction& tx, base::Id user, base::Id except) {
  tx.execute("DELETE FROM session WHERE user_id = ? AND id <> ?", {user, except});
  tx.after_commit([this, user] {
    recent_.drop_if([&](const Session& s) { return s.user == user; });
  });
}

std::string csrf_token(std::string_view session_token) {
  // Keyed with the token itself, which only the browser has: the stored hash gives nothing away.
  if (session_token.size() != kTokenLength) return {};
  return base64url(keyed_digest(session_token, "keyuan csrf"));
}

bool csrf_matches(std::string_view session_token, std::string_view given) {
  return !given.empty() && same(csrf_token(session_token), given);
}

}  // namespace keyuan::auth
