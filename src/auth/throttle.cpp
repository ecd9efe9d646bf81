#include "auth/throttle.hpp"

#include <arpa/inet.h>

#include <algorithm>

#include "auth/normal_form.hpp"
#include "auth/secret.hpp"
#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

constexpr std::size_t kLongestAccount = 1000;  // bytes that count

struct Tries {
  int failures = 0;
  base::Time last;
};

// Other ways of writing the same address are the same account.
std::string account_key(std::string_view account) {
  return "account:" + base64url(digest(folded_form(account.substr(0, kLongestAccount))));
}

// Reads the row of `who`, making it when missing; the row stays locked until the end of the
// transaction.
Tries lock_tries(db::Transaction& tx, const std::string& who) {
  tx.execute(
      "INSERT INTO sign_in_attempt (who, failures, last_at) VALUES (?, 0, 0) "
      "ON CONFLICT (who) DO UPDATE SET failures = sign_in_attempt.failures",
      {who});
  auto rows = tx.query("SELECT failures, last_at FROM sign_in_attempt WHERE who = ?", {who});
  rows.next();
  return {static_cast<int>(rows.integer(0)), {rows.integer(1)}};
}

void store(db::Transaction& tx, const std::string& who, const Tries& tries) {
  tx.execute("UPDATE sign_in_attempt SET failures = ?, last_at = ? WHERE who = ?",
             {std::int64_t{tries.failures}, tries.last.ms, who});
}

// Milliseconds until `tries` allow another one; not positive when they do.
std::int64_t closed_for(const Tries& tries, Limits limits, base::Time now) {
  // A clock set back must not close the door for longer than the lock itself.
  const auto since = std::max<std::int64_t>(now.ms - tries.last.ms, 0);
  return wait_after(tries.failures, limits) - since;
}

Tries one_more(Tries tries, Limits limits, base::Time now) {
  if (now.ms - tries.last.ms >= kForgetTriesAfter) tries.failures = 0;
  if (tries.failures >= limits.lock_after) tries.failures = limits.lock_after / 2;
  return {tries.failures + 1, now};
}

int seconds(std::int64_t ms) {
  return static_cast<int>((ms + base::kSecond - 1) / base::kSecond);
}

base::Problem too_many(std::int64_t ms) {
  const int wait = seconds(ms);
  return base::Problem(base::Kind::kTooMany, "auth.too_many_tries",
                       {{"seconds", std::to_string(wait)}})
      .after(wait);
}

void give_back(db::Transaction& tx, const std::string& who) {
  tx.execute("UPDATE sign_in_attempt SET failures = failures - 1 WHERE who = ? AND failures > 0",
             {who});
}

}  // namespace

bool count_try(db::Transaction& tx, std::string_view account, std::string_view remote,
               base::Time now) {
  const auto who = account_key(account), where = address_key(remote);
  const auto of_account = lock_tries(tx, who);  // always the account first: no deadlock
  if (const auto wait = closed_for(of_account, kAccountLimits, now); wait > 0) {
    if (of_account.failures < kAccountLimits.lock_after) throw too_many(wait);
    const int minutes = static_cast<int>((wait + base::kMinute - 1) / base::kMinute);
    throw base::Problem(base::Kind::kLocked, "auth.locked", {{"minutes", std::to_string(minutes)}})
        .after(seconds(wait));
  }
  if (!remote.empty()) {
    const auto of_address = lock_tries(tx, where);
    if (const auto wait = closed_for(of_address, kAddressLimits, now); wait > 0)
      throw too_many(wait);
    store(tx, where, one_more(of_address, kAddressLimits, now));
  }
  const auto counted = one_more(of_account, kAccountLimits, now);
  store(tx, who, counted);
  return counted.failures >= kAccountLimits.lock_after;
}

void forgive_account(db::Transaction& tx, std::string_view account, std::string_view remote) {
  tx.execute("DELETE FROM sign_in_attempt WHERE who = ?", {account_key(account)});
  if (!remote.empty()) give_back(tx, address_key(remote));
}

void take_back_try(db::Transaction& tx, std::string_view account, std::string_view remote) {
  give_back(tx, account_key(account));
  if (!remote.empty()) give_back(tx, address_key(remote));
}

std::int64_t wait_after(int failures, Limits limits) {
  if (failures >= limits.lock_after) return kLockFor;
  if (failures < limits.free) return 0;
  return std::min<std::int64_t>(base::kSecond << std::min(failures - limits.free, 6),
                                base::kMinute);
}

std::string address_key(std::string_view remote) {
  const std::string text(remote);
  in6_addr six;
  if (inet_pton(AF_INET6, text.c_str(), &six) != 1) return "address:" + text;
  char out[INET6_ADDRSTRLEN];
  if (IN6_IS_ADDR_V4MAPPED(&six)) {
    inet_ntop(AF_INET, &six.s6_addr[12], out, sizeof out);
    return std::string("address:") + out;
  }
  std::fill(six.s6_addr + 8, six.s6_addr + 16, 0);
  inet_ntop(AF_INET6, &six, out, sizeof out);
  return std::string("address:") + out + "/64";
}

}  // namespace keyuan::auth
