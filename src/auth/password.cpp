#include "auth/password.hpp"

#include <sodium.h>

#include <chrono>
#include <stdexcept>

#include "auth/normal_form.hpp"
#include "base/problem.hpp"

namespace keyuan::auth {

// One place at the hashing table, given back at the end of the scope.
class Passwords::Turn {
 public:
  explicit Turn(Passwords& passwords) : passwords_(passwords) {
    std::unique_lock lock(passwords_.mutex_);
    if (!passwords_.turn_.wait_for(lock, std::chrono::seconds(5),
                                   [&] { return passwords_.free_ > 0; }))
      throw base::Problem(base::Kind::kUnavailable, "auth.busy").after(5);
    --passwords_.free_;
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() {
    {
      std::lock_guard lock(passwords_.mutex_);
      ++passwords_.free_;
    }
    passwords_.turn_.notify_one();
  }

 private:
  Passwords& passwords_;
};

Passwords::Passwords(Cost cost, int at_once) : cost_(cost), free_(at_once) {}

std::string Passwords::hash(const Secret& password) {
  const Secret text(normal_form(password.reveal()));
  const Turn turn(*this);
  std::string out(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(out.data(), text.reveal().data(), text.reveal().size(), cost_.passes,
                            cost_.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("no memory left to hash a password");
  out.resize(out.find('\0'));
  return out;
}

bool Passwords::verify(std::string_view hash, const Secret& password) {
  const Secret text(normal_form(password.reveal()));
  // Made at the first check of any kind, so that its making does not tell the two kinds apart.
  std::call_once(once_, [&] { nobody_ = this->hash(Secret(base64url(random_bytes(32)))); });
  const std::string stored(hash.empty() ? std::string_view(nobody_) : hash);
  const Turn turn(*this);
  const bool right =
      crypto_pwhash_str_verify(stored.c_str(), text.reveal().data(), text.reveal().size()) == 0;
  return right && !hash.empty();
}

bool Passwords::needs_rehash(std::string_view hash) const {
  return crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), cost_.passes, cost_.memory) != 0;
}

}  // namespace keyuan::auth
