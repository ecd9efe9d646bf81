#include "modules/sources/uploads.hpp"

#include <array>

#include "auth/secret.hpp"
#include "base/problem.hpp"
#include "db/migrate.hpp"
#include "fields/lead.hpp"
#include "record/files.hpp"

namespace keyuan::sources {
namespace {

using app::Context;

constexpr std::array<db::Migration, 1> kTables = {{{"0001 web forms", R"(
  CREATE TABLE form_nonce (nonce {text} PRIMARY KEY, answer {text} NOT NULL, expires {integer} NOT NULL);
  CREATE TABLE form_upload (
    token {text} PRIMARY KEY, nonce {text} NOT NULL, name {text} NOT NULL, size {integer} NOT NULL, bytes {blob} NOT NULL,
    created_at {integer} NOT NULL);
  CREATE INDEX form_upload_nonce ON form_upload (nonce);
  CREATE INDEX form_upload_created_at ON form_upload (created_at))"}}};

std::int64_t number(Context& ctx, std::string_view sql, const db::Values& values = {}) {
  auto rows = ctx.db.query(sql, values);
  return rows.next() ? rows.integer(0) : 0;
}

}  // namespace

void prepare_tables(db::Database& database) { db::migrate(database, "sources", kTables); }

Upload keep_upload(Context& ctx, std::string_view nonce, std::int64_t allowed, std::string_view name, std::string_view bytes) {
  if (name.empty()) throw base::invalid("name", "record.required");
  if (name.size() > 255) throw base::invalid("name", "record.too_long", {{"max", "255"}});
  if (bytes.empty()) throw base::invalid("file", "record.required");
  if (bytes.size() > kLargestUpload) throw base::Problem(base::Kind::kTooLarge, "http.body_too_large");
  if (record::file_type(name, bytes) == "application/octet-stream") throw base::invalid("name", "sources.file_type");
  if (number(ctx, "SELECT count(*) FROM form_upload WHERE nonce = ?", {std::string(nonce)}) >= allowed)
    throw base::invalid("files", "sources.too_many_files", {{"max", std::to_string(allowed)}});
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (number(ctx, "SELECT CAST(coalesce(sum(size), 0) AS bigint) FROM form_upload") + size > kMostWaiting)
    throw base::Problem(base::Kind::kTooMany, "sources.files_full").after(600);
  Upload upload{auth::random_base62(32), std::string(name), size};
  ctx.db.execute("INSERT INTO form_upload (token, nonce, name, size, bytes, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                 {upload.token, std::string(nonce), upload.name, size, base::Blob{std::string(bytes)}, ctx.now().ms});
  return upload;
}

void attach_uploads(Context& ctx, std::string_view nonce, const std::vector<std::string>& tokens, base::Id lead) {
  for (const auto& token : tokens) {
    std::string name, bytes;
    {
      auto rows = ctx.db.query("SELECT name, bytes FROM form_upload WHERE token = ? AND nonce = ? AND created_at > ?",
                               {token, std::string(nonce), ctx.now().ms - kUploadKept});
      if (!rows.next()) throw base::invalid("files", "sources.no_such_file");
      name = rows.text(0);
      bytes = rows.blob(1);
    }
    record::add_file(ctx, ctx.entity(fields::lead::kEntity), lead, name, bytes);
    ctx.db.execute("DELETE FROM form_upload WHERE token = ?", {token});
  }
}

bool was_answered(Context& ctx, std::string_view nonce, const std::string& answer) {
  auto rows = ctx.db.query("SELECT answer FROM form_nonce WHERE nonce = ?", {std::string(nonce)});
  if (!rows.next()) return false;
  if (rows.text(0) != answer) throw base::conflict("sources.challenge_used");
  return true;
}

void note_answered(Context& ctx, std::string_view nonce, const std::string& answer, base::Time expires) {
  const auto noted = ctx.db.execute("INSERT INTO form_nonce (nonce, answer, expires) VALUES (?, ?, ?) ON CONFLICT (nonce) DO NOTHING",
                                    {std::string(nonce), answer, expires.ms});
  if (noted == 0) throw base::conflict("sources.challenge_used");  // the same at the same moment
}

void clear_old(app::Services& services) {
  const auto now = services.clock.now().ms;
  bool any = false;
  services.read({}, [&](Context& ctx) {
    any = number(ctx, "SELECT (SELECT count(*) FROM form_nonce WHERE expires < ?) + (SELECT count(*) FROM form_upload WHERE created_at < ?)",
                 {now, now - kUploadKept}) > 0;
  });
  if (!any) return;
  services.write({}, [&](Context& ctx) {
    ctx.db.execute("DELETE FROM form_nonce WHERE expires < ?", {now});
    ctx.db.execute("DELETE FROM form_upload WHERE created_at < ?", {now - kUploadKept});
  });
}

}  // namespace keyuan::sources
