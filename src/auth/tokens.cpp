#include "auth/tokens.hpp"

#include <algorithm>
#include <array>

#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

constexpr std::string_view kPrefix = "ky_";
constexpr std::size_t kRandomLength = 40, kStartLength = 7, kMostRemembered = 20'000,
                      kLongestName = 100;
constexpr std::array<std::string_view, 3> kScopes = {"read", "write", "admin"};
constexpr std::string_view kColumns =
    "SELECT id, user_id, name, start, scope, created_at, expires_at, last_used, remote FROM "
    "api_token ";

std::optional<base::Time> time_of(const db::Rows& rows, int column) {
  if (rows.is_null(column)) return std::nullopt;
  return base::Time{rows.integer(column)};
}

Token token_of(const db::Rows& rows) {
  const auto scope = std::find(kScopes.begin(), kScopes.end(), rows.text(4));
  return {rows.id(0),
          rows.id(1),
          std::string(rows.text(2)),
          std::string(rows.text(3)),
          scope == kScopes.end() ? Scope::kRead : static_cast<Scope>(scope - kScopes.begin()),
          {rows.integer(5)},
          time_of(rows, 6),
          time_of(rows, 7),
          std::string(rows.text(8))};
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

}  // namespace

Tokens::Tokens(db::Database& database, const base::Clock& clock, base::IdMaker& ids)
    : database_(database),
      clock_(clock),
      ids_(ids),
      recent_(kMostRemembered,
              database.dialect() == db::Dialect::kPostgres ? kBelieveShared : kBelieveAlone) {}

MadeToken Tokens::make(db::Transaction& tx, base::Id user, std::string_view name, Scope scope,
                       std::optional<base::Time> expires) {
  const auto now = clock_.now();
  if (name.empty() || characters(name) > kLongestName)
    throw base::invalid("name", "auth.token_name", {{"max", std::to_string(kLongestName)}});
  if (expires && *expires <= now) throw base::invalid("expires_at", "auth.token_expiry");

  const std::string text = std::string(kPrefix) + random_base62(kRandomLength);
  MadeToken made{Secret(text),
                 {ids_.make(now.ms), user, std::string(name), text.substr(0, kStartLength), scope,
                  now, expires, std::nullopt, ""}};
  tx.execute(
      "INSERT INTO api_token (id, token_hash, user_id, name, start, scope, created_at, expires_at, "
      "remote) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
      {made.token.id, db::Blob{digest(text)}, user, made.token.name, made.token.start,
       std::string(kScopes[static_cast<std::size_t>(scope)]), now.ms,
       expires ? db::Value(expires->ms) : db::Value()});
  return made;
}

std::optional<Token> Tokens::find(std::string_view text, std::string_view remote) {
  if (text.size() != kPrefix.size() + kRandomLength || text.substr(0, kPrefix.size()) != kPrefix)
    return std::nullopt;
  const auto now = clock_.now();
  const auto key = digest(text);
  auto token = recent_.find(key, now);
  if (!token) {
    const auto edition = recent_.edition();
    database_.read([&](db::Transaction& tx) {
      token.reset();
      auto rows = tx.query(std::string(kColumns) + "WHERE token_hash = ?", {db::Blob{key}});
      if (rows.next()) token = token_of(rows);
    });
    if (!token || !is_live(*token, now)) return std::nullopt;
    use(*token, remote, now);
    recent_.keep(key, *token, now, edition);
    return token;
  }
  if (!is_live(*token, now)) return std::nullopt;
  return token;
}

bool Tokens::is_live(const Token& token, base::Time now) {
  return !token.expires || now < *token.expires;
}

void Tokens::use(Token& token, std::string_view remote, base::Time now) {
  if (token.last_used && now.ms - token.last_used->ms < kSeenPrecision) return;
  token.last_used = now;
  token.remote = remote;
  try {
    database_.write([&](db::Transaction& tx) {
      tx.execute("UPDATE api_token SET last_used = ?, remote = ? WHERE id = ?",
                 {now.ms, token.remote, token.id});
    });
  } catch (const db::DatabaseError&) {
    // As for sessions: what cannot be written down now is written down next time.
  }
}

std::vector<Token> Tokens::list(db::Transaction& tx, base::Id user) const {
  std::vector<Token> out;
  auto rows = tx.query(
      std::string(kColumns) + "WHERE user_id = ? ORDER BY created_at DESC, id DESC", {user});
  while (rows.next()) out.push_back(token_of(rows));
  return out;
}

bool Tokens::revoke(db::Transaction& tx, base::Id user, base::Id token) {
  const bool revoked =
      tx.execute("DELETE FROM api_token WHERE user_id = ? AND id = ?", {user, token}) > 0;
  tx.after_commit(
      [this, token] { recent_.drop_if([&](const Token& t) { return t.id == token; }); });
  return revoked;
}

void Tokens::revoke_all(db::Transaction& tx, base::Id user) {
  tx.execute("DELETE FROM api_token WHERE user_id = ?", {user});
  tx.after_commit(
      [this, user] { recent_.drop_if([&](const Token& t) { return t.user == user; }); });
}

Scope parse_scopes(const std::vector<std::string>& names) {
  if (names.empty()) throw base::invalid("scopes", "auth.token_scope");
  Scope widest = Scope::kRead;
  for (const auto& name : names) {
    const auto scope = std::find(kScopes.begin(), kScopes.end(), name);
    if (scope == kScopes.end()) throw base::invalid("scopes", "auth.token_scope");
    widest = std::max(widest, static_cast<Scope>(scope - kScopes.begin()));
  }
  return widest;
}

std::vector<std::string> scope_names(Scope scope) {
  return {kScopes.begin(), kScopes.begin() + static_cast<int>(scope) + 1};
}

}  // namespace keyuan::auth
