// Turns passwords into hashes and checks them: argon2id, in the form libsodium writes
// ("$argon2id$v=19$m=…,t=…,p=1$salt$hash"), so a cost raised later leaves old hashes readable.
//
// Passwords are compared after Unicode NFKC: the same characters typed on another keyboard or in
// full width are the same password (NIST SP 800-63B-4, 3.1.1.2).
//
// Cost: hash and verify take 80–200 ms and 48 MiB each, and at most two run at once: the rest wait
// in line, so that a flood cannot eat the memory. Never call them inside a transaction. Errors:
// auth.busy (503) when the line did not move for five seconds. Threads: one Passwords serves all.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "auth/secret.hpp"

namespace keyuan::auth {

struct Cost {
  unsigned long long passes = 8;
  std::size_t memory = std::size_t{48} << 20;  // bytes
  // As little as the library allows; for tests.
  [[nodiscard]] static Cost least() { return {1, std::size_t{8} << 10}; }
};

class Passwords {
 public:
  explicit Passwords(Cost cost = {}, int at_once = 2);

  [[nodiscard]] std::string hash(const Secret& password);
  // An empty `hash` (no such account, no password set) takes as long as a wrong password and is
  // false.
  [[nodiscard]] bool verify(std::string_view hash, const Secret& password);
  // Whether the hash was made at another cost than ours and wants to be made again at the next
  // sign-in.
  [[nodiscard]] bool needs_rehash(std::string_view hash) const;

 private:
  class Turn;
  Cost cost_;
  int free_;
  std::mutex mutex_;
  std::condition_variable turn_;
  std::once_flag once_;
  std::string nobody_;  // a hash of something nobody knows
};

}  // namespace keyuan::auth
