// Random secrets and what is done with them: making, writing, hashing, comparing.
//
// A secret of ours is 32 random bytes, so a fast hash (BLAKE2b-256) is enough to store it; what
// people think up goes through password.hpp. Everything here uses libsodium and is safe from
// several threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace keyuan::auth {

// A text that nobody should see: wiped when it dies, and never printed by accident, because only
// reveal() gives it away.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string text) : text_(std::move(text)) {}
  Secret(const Secret&) = default;
  Secret(Secret&& other) noexcept;
  Secret& operator=(const Secret& other);
  Secret& operator=(Secret&& other) noexcept;
  ~Secret() { wipe(); }

  [[nodiscard]] const std::string& reveal() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  void wipe();
  std::string text_;
};

// From the system's random source.
[[nodiscard]] std::string random_bytes(std::size_t count);
// `count` characters of 0-9A-Za-z, each equally likely: 5.95 bits a character.
[[nodiscard]] std::string random_base62(std::size_t count);
// `count` characters of Crockford's base 32 without I, L, O, U: for what people copy by hand.
[[nodiscard]] std::string random_base32(std::size_t count);

// RFC 4648 section 5, without padding.
[[nodiscard]] std::string base64url(std::string_view bytes);

// BLAKE2b-256, 32 bytes: how session, token and link secrets are stored.
[[nodiscard]] std::string digest(std::string_view text);
// BLAKE2b-256 keyed with `key` (16 to 64 bytes): a message authentication code.
[[nodiscard]] std::string keyed_digest(std::string_view key, std::string_view text);

// Takes the same time wherever the two differ; different lengths are told at once.
[[nodiscard]] bool same(std::string_view a, std::string_view b);

}  // namespace keyuan::auth
