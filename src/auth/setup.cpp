#include "auth/setup.hpp"

#include <array>
#include <string>

#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

struct Kind {
  std::string_view name;
  std::int64_t life;
};
constexpr std::array<Kind, 3> kKinds = {{{"setup", kSetupLife},
                                         {"invitation", kInvitationLife},
                                         {"password_reset", kPasswordResetLife}}};

const Kind& kind_of(Purpose purpose) {
  return kKinds[static_cast<std::size_t>(purpose)];
}

base::Problem invalid_link() {
  return base::forbidden("auth.link_invalid");
}

}  // namespace

bool setup_needed(db::Transaction& tx) {
  return !tx.query("SELECT 1 FROM credential LIMIT 1").next();
}

Secret make_link(db::Transaction& tx, Purpose purpose, base::Id user, base::Time now) {
  const auto& kind = kind_of(purpose);
  Secret text(base64url(random_bytes(32)));
  tx.execute("DELETE FROM setup_token WHERE purpose = ? AND user_id = ?",
             {std::string(kind.name), user});
  tx.execute(
      "INSERT INTO setup_token (token_hash, purpose, user_id, created_at, expires_at) VALUES (?, "
      "?, ?, ?, ?)",
      {db::Blob{digest(text.reveal())}, std::string(kind.name), user, now.ms, now.ms + kind.life});
  return text;
}

base::Id read_link(db::Transaction& tx, Purpose purpose, std::string_view text, base::Time now) {
  auto rows = tx.query(
      "SELECT user_id FROM setup_token WHERE token_hash = ? AND purpose = ? AND expires_at > ?",
      {db::Blob{digest(text)}, std::string(kind_of(purpose).name), now.ms});
  if (!rows.next()) throw invalid_link();
  return rows.id(0);
}

base::Id use_link(db::Transaction& tx, Purpose purpose, std::string_view text, base::Time now) {
  const auto user = read_link(tx, purpose, text, now);
  if (tx.execute("DELETE FROM setup_token WHERE token_hash = ?", {db::Blob{digest(text)}}) == 0)
    throw invalid_link();
  return user;
}

}  // namespace keyuan::auth
