// Slows down and stops guessing, per account and per address.
//
// The account is whatever was typed, so an account that does not exist is throttled like one that
// does. Every try is counted as failed before the password is looked at — a hundred at once get no
// further than one after another — and taken back when it was right.
//
// Account: 3 failures are free, then the next try waits 1, 2, 4 … 60 seconds; the tenth failure
// locks for 15 minutes, after which five more tries are given. Address (IPv6: its /64, which is one
// customer): the same with 20 free and a lock at 100, since an office shares one. A day without a
// try forgets. Kept in the database: a restart resets nothing.
#pragma once

#include <string>
#include <string_view>

#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

struct Limits {
  int free;
  int lock_after;
};
constexpr Limits kAccountLimits{3, 10}, kAddressLimits{20, 100};
constexpr std::int64_t kLockFor = 15 * base::kMinute, kForgetTriesAfter = base::kDay;

// Counts a try. Errors, with retry_after: auth.locked (423) {minutes} for the account,
// auth.too_many_tries (429) {seconds} for a wait, or for the address.
// Returns whether this try, unless taken back, has just locked the account.
bool count_try(db::Transaction& tx, std::string_view account, std::string_view remote,
               base::Time now);
// The try was right: the account starts anew, the address gets this one try back.
void forgive_account(db::Transaction& tx, std::string_view account, std::string_view remote);
// The try was neither right nor wrong (the second factor is still to come): takes just it back.
void take_back_try(db::Transaction& tx, std::string_view account, std::string_view remote);

// Milliseconds from the last failure until the next try, for that many failures.
[[nodiscard]] std::int64_t wait_after(int failures, Limits limits);
// How an address is counted: IPv4 as it is, IPv6 by its first 64 bits, anything else as text.
[[nodiscard]] std::string address_key(std::string_view remote);

}  // namespace keyuan::auth
