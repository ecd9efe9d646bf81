#include "app/idempotency.hpp"

#include "auth/secret.hpp"
#include "base/problem.hpp"

namespace keyuan::app {

Idempotency::Idempotency(Context& ctx, const http::Request& request) {
  const auto key = request.header("idempotency-key");
  if (key.empty() || request.method != http::Method::kPost) return;
  for (const char c : key)
    if (key.size() > 200 || c < 0x20 || c > 0x7e) throw base::malformed("http.bad_idempotency_key");
  key_ = key;
  fingerprint_ = auth::base64url(auth::digest(request.path + "\n" + request.body));
  // Two of the same key at once: the second waits here for the first (PostgreSQL), or comes after it.
  if (ctx.db.dialect() == db::Dialect::kPostgres)
    (void)ctx.db.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                       {"idempotency " + ctx.actor->user.to_string() + key_});
  ctx.db.execute("DELETE FROM idempotency WHERE actor = ? AND key = ? AND at < ?",
                 {ctx.actor->user, key_, ctx.now().ms - base::kDay});
  auto rows = ctx.db.query("SELECT request, status, answer FROM idempotency WHERE actor = ? AND key = ?",
                           {ctx.actor->user, key_});
  if (!rows.next()) return;
  if (rows.text(0) != fingerprint_) throw base::conflict("http.idempotency_reused");
  earlier_ = json_response(std::string(rows.text(2)), static_cast<int>(rows.integer(1)));
  earlier_->set("Idempotency-Replayed", "true");
}

void Idempotency::keep(Context& ctx, const http::Response& response) const {
  if (key_.empty() || response.status >= 300) return;
  try {
    ctx.db.execute("INSERT INTO idempotency (actor, key, request, status, answer, at) VALUES (?, ?, ?, ?, ?, ?)",
                   {ctx.actor->user, key_, fingerprint_, std::int64_t{response.status}, response.body, ctx.now().ms});
  } catch (const db::ConstraintViolated&) {
    throw base::Problem(base::Kind::kConflict, "http.idempotency_busy").after(1);
  }
}

}  // namespace keyuan::app
