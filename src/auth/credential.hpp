// The stored password of a person. Hashing happens outside the transaction (password.hpp).
#pragma once

#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

struct Credential {
  std::string hash;
  base::Time changed;
};

[[nodiscard]] std::optional<Credential> find_credential(db::Transaction& tx, base::Id user);
// Sets or replaces it.
void set_credential(db::Transaction& tx, base::Id user, const std::string& hash, base::Time now);
// The person can no longer sign in by password. Sessions are ended by Sessions::end_all.
void remove_credential(db::Transaction& tx, base::Id user);

}  // namespace keyuan::auth
