#include "auth/enrolment.hpp"

#include <optional>

#include "auth/access_log.hpp"
#include "auth/credential.hpp"
#include "auth/throttle.hpp"
#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

void note(db::Transaction& tx, const Auth& auth, base::Id user, std::string outcome,
          std::string detail, const Origin& origin) {
  note_access(tx, {0, auth.clock.now(), user, "second_factor", origin.remote, origin.agent,
                   std::move(outcome), std::move(detail)});
}

// The same name as for changing one's password: one budget of tries for both.
std::string own_account(base::Id user) { return "user " + user.to_string(); }

// Counts a try and looks at the password; whether it was right, and whether this try locked.
struct Proof {
  bool right, locked;
};
Proof prove(Auth& auth, base::Id user, const Secret& password, const Origin& origin) {
  std::string hash;
  bool locked = false;
  auth.database.write([&](db::Transaction& tx) {
    hash.clear();
    locked = count_try(tx, own_account(user), origin.remote, auth.clock.now());
    if (auto credential = find_credential(tx, user)) hash = std::move(credential->hash);
  });
  return {auth.passwords.verify(hash, password), locked};
}

base::Problem wrong_password() { return base::invalid("password", "auth.password_wrong"); }
base::Problem wrong_code() { return base::invalid("code", "auth.code_wrong"); }

}  // namespace

Enrolment begin_enrolment(Auth& auth, base::Id user, const Secret& password,
                          std::string_view account, std::string_view issuer, const Origin& origin) {
  const auto proof = prove(auth, user, password, origin);
  std::optional<Enrolment> begun;
  auth.database.write([&](db::Transaction& tx) {
    if (!proof.right) return note(tx, auth, user, proof.locked ? "locked" : "wrong", "", origin);
    forgive_account(tx, own_account(user), origin.remote);
    begun = begin_second_factor(tx, auth.seal, user, account, issuer, auth.clock.now());
  });
  if (!begun) throw wrong_password();
  return std::move(*begun);
}

std::vector<Secret> confirm_enrolment(Auth& auth, base::Id user, std::string_view code,
                                      base::Id kept, const Origin& origin) {
  std::vector<Secret> codes;
  auth.database.write([&](db::Transaction& tx) {
    codes = confirm_second_factor(tx, auth.seal, user, code, auth.clock.now());
    auth.sessions.end_all(tx, user, kept);
    note(tx, auth, user, "ok", "on", origin);
  });
  return codes;
}

void switch_off(Auth& auth, base::Id user, const Secret& password, std::string_view code,
                base::Id kept, const Origin& origin) {
  const auto proof = prove(auth, user, password, origin);
  std::optional<base::Problem> refused;
  auth.database.write([&](db::Transaction& tx) {
    refused.reset();
    const auto refuse = [&](base::Problem problem, std::string outcome) {
      note(tx, auth, user, proof.locked ? "locked" : std::move(outcome), "", origin);
      refused = std::move(problem);
    };
    if (!proof.right) return refuse(wrong_password(), "wrong");
    if (!has_second_factor(tx, user)) throw base::conflict("auth.second_factor_off");
    if (!may_take(tx, auth.seal, user, code)) throw base::conflict("auth.key_missing");
    if (!take_code(tx, auth.seal, user, code, auth.clock.now())) return refuse(wrong_code(), "code");
    forgive_account(tx, own_account(user), origin.remote);
    remove_second_factor(tx, user);
    auth.sessions.end_all(tx, user, kept);
    note(tx, auth, user, "ok", "off", origin);
  });
  if (refused) throw *refused;
}

void reset_second_factor(Auth& auth, db::Transaction& tx, base::Id user, base::Id by,
                         const Origin& origin) {
  if (!has_second_factor(tx, user)) throw base::conflict("auth.second_factor_off");
  remove_second_factor(tx, user);
  auth.sessions.end_all(tx, user);
  note(tx, auth, user, "ok", "reset by " + (by ? by.to_string() : "command line"), origin);
}

void check_code_of_link(Auth& auth, base::Id user, std::string_view email, std::string_view code,
                        const Origin& origin) {
  bool has = false;
  auth.database.read([&](db::Transaction& tx) { has = has_second_factor(tx, user); });
  if (!has) return;
  if (code.empty()) throw base::invalid("code", "auth.code_required");
  bool right = false;
  bool readable = true;
  auth.database.write([&](db::Transaction& tx) {
    const bool locked = count_try(tx, email, origin.remote, auth.clock.now());
    readable = may_take(tx, auth.seal, user, code);
    right = take_code(tx, auth.seal, user, code, auth.clock.now());
    if (right) return forgive_account(tx, email, origin.remote);
    note(tx, auth, user, locked ? "locked" : "code", "", origin);
  });
  if (!readable) throw base::conflict("auth.key_missing");
  if (!right) throw wrong_code();
}

void require_second_factor(const Session& session) {
  if (!session.second_factor) throw base::forbidden("auth.second_factor_required");
}

}  // namespace keyuan::auth
