#include "auth/secret.hpp"

#include <sodium.h>

#include <cstdint>
#include <stdexcept>

namespace keyuan::auth {
namespace {

void ready() {
  static const bool initialized = [] {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
    return true;
  }();
  (void)initialized;
}

std::string random_text(std::string_view alphabet, std::size_t count) {
  ready();
  std::string out(count, '\0');
  for (char& c : out)
    c = alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
  return out;
}

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

// Swapped, not moved: a short text is kept inside the string and a move would leave it behind.
Secret::Secret(Secret&& other) noexcept {
  text_.swap(other.text_);
  other.wipe();
}

Secret& Secret::operator=(const Secret& other) {
  if (this != &other) {
    wipe();
    text_ = other.text_;
  }
  return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    wipe();
    text_.swap(other.text_);
  }
  return *this;
}

void Secret::wipe() {
  sodium_memzero(text_.data(), text_.size());
  text_.clear();
}

std::string random_bytes(std::size_t count) {
  ready();
  std::string out(count, '\0');
  randombytes_buf(out.data(), out.size());
  return out;
}

std::string random_base62(std::size_t count) {
  return random_text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", count);
}

std::string random_base32(std::size_t count) {
  return random_text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", count);
}

std::string base64url(std::string_view text) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_encoded_len(text.size(), kVariant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes(text), text.size(), kVariant);
  out.pop_back();  // the final zero
  return out;
}

std::string digest(std::string_view text) {
  ready();
  std::string out(32, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(), bytes(text),
                     text.size(), nullptr, 0);
  return out;
}

std::string keyed_digest(std::string_view key, std::string_view text) {
  ready();
  std::string out(32, '\0');
  if (crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(), bytes(text),
                         text.size(), bytes(key), key.size()) != 0 ||
      key.size() < crypto_generichash_KEYBYTES_MIN)
    throw std::invalid_argument("a key has 16 to 64 bytes");
  return out;
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace keyuan::auth
