#include "auth/credential.hpp"

namespace keyuan::auth {

std::optional<Credential> find_credential(db::Transaction& tx, base::Id user) {
  auto rows = tx.query("SELECT hash, changed_at FROM credential WHERE user_id = ?", {user});
  if (!rows.next()) return std::nullopt;
  return Credential{std::string(rows.text(0)), {rows.integer(1)}};
}

void set_credential(db::Transaction& tx, base::Id user, const std::string& hash, base::Time now) {
  tx.execute(
      "INSERT INTO credential (user_id, hash, changed_at) VALUES (?, ?, ?) "
      "ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at",
      {user, hash, now.ms});
}

void remove_credential(db::Transaction& tx, base::Id user) {
  tx.execute("DELETE FROM credential WHERE user_id = ?", {user});
}

}  // namespace keyuan::auth
