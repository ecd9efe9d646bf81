#include "auth/tidy.hpp"

#include "auth/sessions.hpp"
#include "auth/throttle.hpp"

namespace keyuan::auth {

void tidy(db::Transaction& tx, base::Time now) {
  tx.execute("DELETE FROM session WHERE last_seen <= ? OR created_at <= ?",
             {now.ms - kSessionIdle, now.ms - kSessionLife});
  tx.execute("DELETE FROM setup_token WHERE expires_at <= ?", {now.ms});
  tx.execute("DELETE FROM sign_in_attempt WHERE last_at <= ?", {now.ms - kForgetTriesAfter});
}

}  // namespace keyuan::auth
