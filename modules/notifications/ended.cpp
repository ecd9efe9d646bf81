#include "modules/notifications/ended.hpp"

#include <nlohmann/json.hpp>

#include "modules/notifications/tell.hpp"

namespace keyuan::notifications {
namespace {

using nlohmann::json;

constexpr std::int64_t kHeMayHaveLeft = 10 * base::kSecond;

json parsed(const std::string& text) {
  auto out = json::parse(text, nullptr, false);
  return out.is_object() ? out : json::object();
}

// The import's file, and the counts of its result.
void about_import(record::Context& ctx, const json& args, Notice& notice, json& details) {
  const auto id = base::Id::parse(args.value("import", ""));
  if (!id) return;
  auto rows = ctx.db.query("SELECT file_name, body FROM import WHERE id = ?", {*id});
  if (!rows.next()) return;
  notice.entity = "import";
  notice.record = *id;
  notice.title = rows.text(0);
  const auto body = parsed(std::string(rows.text(1)));
  if (notice.kind != "import_done") return;
  const auto result = body.find("result");
  for (const auto* count : {"created", "updated", "skipped", "rejected"})
    if (result != body.end() && result->is_object() && result->contains(count)) details[count] = (*result)[count];
}

}  // namespace

void tell_end(record::Context& ctx, const jobs::Job& job) {
  const bool failed = job.state == jobs::State::kFailed;
  const bool import = job.kind == "import.run" || job.kind == "import.undo";
  if (!job.created_by || job.state == jobs::State::kCancelled || (!import && !job.kind.starts_with("bulk."))) return;
  const auto args = parsed(job.args), result = parsed(job.result);
  const auto refused = result.contains("refused") ? result["refused"].size() : 0;
  const auto took = job.finished_at && job.started_at ? job.finished_at->ms - job.started_at->ms : 0;
  if (!import && !failed && refused == 0 && took < kHeMayHaveLeft) return;

  Notice notice{.kind = failed ? "job_failed" : job.kind == "import.run" ? "import_done" : "job_done", .whom = job.created_by};
  notice.source = "job:" + job.id.to_string();
  json details = {{"job", job.id.to_string()}, {"kind", job.kind}};
  if (import) about_import(ctx, args, notice, details);
  else notice.entity = args.value("entity", "");
  if (!import) details.update({{"done", job.done}, {"refused", refused}});
  notice.details = details.dump();
  tell(ctx, notice);
}

}  // namespace keyuan::notifications
