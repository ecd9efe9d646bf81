// Encrypts the few secrets that the program has to read again: those of second factors.
//
// The key lies in a file of its own beside the data, made with the first seal (32 bytes, rights
// 0600) and never in the database: who has only the database, or a backup of it, reads none of
// what is sealed. XChaCha20-Poly1305; each text is bound to what it is about, so that none can be
// put in another's place. Safe from several threads.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "auth/secret.hpp"

namespace keyuan::auth {

class Seal {
 public:
  Seal();  // a key of its own, gone with it
  // Errors, when it is first used: std::runtime_error when the file is there and cannot be read, is
  // no key, or cannot be made.
  explicit Seal(std::filesystem::path file);

  // `about` is not kept, and is to be given again.
  [[nodiscard]] std::string close(std::string_view text, std::string_view about) const;
  // Nothing when it was sealed with another key, or about something else, or was changed.
  [[nodiscard]] std::optional<Secret> open(std::string_view sealed, std::string_view about) const;

 private:
  class Key;
  std::shared_ptr<Key> key_;
};

}  // namespace keyuan::auth
