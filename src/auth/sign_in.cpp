#include "auth/sign_in.hpp"

#include "auth/access_log.hpp"
#include "auth/credential.hpp"
#include "auth/password_rules.hpp"
#include "auth/second_factor.hpp"
#include "auth/throttle.hpp"
#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

// What was typed into the e-mail box, if it looks like an address: it may have been the password.
std::string typed_address(const std::string& text) {
  return text.find('@') == std::string::npos ? std::string() : text;
}

void note(db::Transaction& tx, const Auth& auth, base::Id user, std::string kind,
          std::string outcome, std::string detail, const Origin& origin) {
  note_access(tx, {0, auth.clock.now(), user, std::move(kind), origin.remote, origin.agent,
                   std::move(outcome), std::move(detail)});
}

base::Problem unauthenticated(std::string code) {
  return {base::Kind::kUnauthenticated, std::move(code)};
}

// One's own password is counted apart from the sign-in: whoever holds a session cannot lock the
// account.
std::string own_account(base::Id user) {
  return "user " + user.to_string();
}

}  // namespace

Auth::Auth(db::Database& database, const base::Clock& clock, base::IdMaker& ids, Cost cost)
    : database(database),
      clock(clock),
      passwords(cost),
      sessions(database, clock, ids),
      tokens(database, clock, ids) {}

OpenedSession sign_in(Auth& auth, const std::optional<Person>& found, const Try& attempt,
                      const Origin& origin) {
  const base::Id user = found ? found->id : base::Id{};
  std::string hash;
  bool locked = false;
  auth.database.write([&](db::Transaction& tx) {
    hash.clear();
    locked = count_try(tx, attempt.email, origin.remote, auth.clock.now());
    if (auto credential = find_credential(tx, user)) hash = std::move(credential->hash);
  });

  const bool right = auth.passwords.verify(hash, attempt.password);
  const bool again = right && auth.passwords.needs_rehash(hash);
  const std::string better = again ? auth.passwords.hash(attempt.password) : std::string();

  // Only what is durable may be told: the outcome is written first, thrown after.
  std::optional<OpenedSession> opened;
  std::optional<base::Problem> refused;
  auth.database.write([&](db::Transaction& tx) {
    opened.reset();
    refused.reset();
    const auto refuse = [&](base::Problem problem, std::string outcome) {
      note(tx, auth, user, "sign_in", std::move(outcome), typed_address(attempt.email), origin);
      refused = std::move(problem);
    };
    const auto credential = find_credential(tx, user);
    if (!right || !credential || credential->hash != hash)  // or changed since it was read
      return refuse(unauthenticated("auth.wrong_credentials"), locked ? "locked" : "wrong");
    if (!found->active) {
      take_back_try(tx, attempt.email, origin.remote);
      return refuse(base::forbidden("auth.inactive"), "inactive");
    }
    if (has_second_factor(tx, user)) {
      if (attempt.code.empty()) {
        take_back_try(tx, attempt.email, origin.remote);
        refused = unauthenticated("auth.code_required");
        return;
      }
      if (!may_take(tx, auth.seal, user, attempt.code)) {
        take_back_try(tx, attempt.email, origin.remote);
        return refuse(base::conflict("auth.key_missing"), "code");
      }
      if (!take_code(tx, auth.seal, user, attempt.code, auth.clock.now()))
        return refuse(unauthenticated("auth.code_wrong"), locked ? "locked" : "code");
    }
    forgive_account(tx, attempt.email, origin.remote);
    if (again) set_credential(tx, user, better, credential->changed);
    opened = auth.sessions.open(tx, user, origin.remote, origin.agent);
    note(tx, auth, user, "sign_in", "ok", typed_address(attempt.email), origin);
  });
  if (refused) throw *refused;
  return std::move(*opened);
}

void sign_out(Auth& auth, const Session& session, const Origin& origin) {
  auth.database.write([&](db::Transaction& tx) {
    if (auth.sessions.end(tx, session.user, session.id))
      note(tx, auth, session.user, "sign_out", "ok", "", origin);
  });
}

void change_password(Auth& auth, base::Id user, const Secret& current, const Secret& wanted,
                     const std::vector<std::string>& own, base::Id kept, const Origin& origin) {
  check_password(wanted, own, "new");
  std::string old;
  bool locked = false;
  auth.database.write([&](db::Transaction& tx) {
    old.clear();
    locked = count_try(tx, own_account(user), origin.remote, auth.clock.now());
    if (auto credential = find_credential(tx, user)) old = std::move(credential->hash);
  });
  const bool right = auth.passwords.verify(old, current);
  const std::string hash = right ? auth.passwords.hash(wanted) : std::string();

  bool changed = false;
  auth.database.write([&](db::Transaction& tx) {
    const auto credential = find_credential(tx, user);
    changed = right && credential && credential->hash == old;
    if (!changed) return note(tx, auth, user, "password", locked ? "locked" : "wrong", "", origin);
    forgive_account(tx, own_account(user), origin.remote);
    set_credential(tx, user, hash, auth.clock.now());
    auth.sessions.end_all(tx, user, kept);
    note(tx, auth, user, "password", "ok", "", origin);
  });
  if (!changed) throw base::invalid("current", "auth.password_wrong");
}

std::string new_password_hash(Auth& auth, const Secret& wanted, const std::vector<std::string>& own,
                              std::string_view field) {
  check_password(wanted, own, field);
  return auth.passwords.hash(wanted);
}

void set_password(Auth& auth, db::Transaction& tx, base::Id user, std::string_view email,
                  const std::string& hash, const Origin& origin) {
  set_credential(tx, user, hash, auth.clock.now());
  auth.sessions.end_all(tx, user);
  forgive_account(tx, email, "");
  note(tx, auth, user, "password", "ok", "", origin);
}

}  // namespace keyuan::auth
