#include "api/administration.hpp"

#include <filesystem>

#include "api/backups.hpp"
#include "api/jobs.hpp"
#include "app/parameters.hpp"
#include "api/version.hpp"
#include "auth/access_log.hpp"
#include "base/problem.hpp"
#include "meta/labels.hpp"
#include "record/figures.hpp"
#include "record/history/audit.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;
using nlohmann::json;

std::int64_t number(Context& ctx, std::string_view sql, std::initializer_list<db::Value> values = {}) {
  auto rows = ctx.db.query(sql, values);
  return rows.next() ? rows.integer(0) : 0;
}

json shown(const Backup& backup) { return {{"name", backup.name}, {"size", backup.size}, {"at", backup.at.to_string()}}; }

json person(const Context& ctx, base::Id user) {
  if (!user) return nullptr;
  const auto* found = ctx.org->person(user);
  return {{"id", user.to_string()}, {"title", found ? found->name : std::string()}};
}

json records(Context& ctx) {
  json all = json::array();
  for (const auto& entity : ctx.meta().entities())
    all.push_back({{"entity", entity->name}, {"label", meta::label_many(ctx.meta().words(), ctx.language, *entity)},
                   {"count", record::living(ctx.db, *entity)}});
  return all;
}

json slow_requests(const Context& ctx, const app::Registry& registry, const Metrics& metrics) {
  json all = json::array();
  for (const auto& one : metrics.slow()) {
    const auto& routes = registry.routes();
    const auto route = std::find_if(routes.begin(), routes.end(), [&](const app::Route& r) { return r.name == one.route; });
    const auto pattern = route == routes.end() ? one.route : std::string(http::name_of(route->method)) + " " + route->pattern;
    all.push_back({{"at", one.at.to_string()}, {"route", pattern}, {"name", one.route}, {"status", one.status},
                   {"milliseconds", one.milliseconds}, {"statements", one.statements}, {"user", person(ctx, one.user)}});
  }
  return {{"milliseconds", kSlowMilliseconds}, {"requests", all}};
}

json backups(const std::filesystem::path& folder) {
  const auto all = backups_in(folder);
  return {{"folder", folder.empty() ? json() : json(folder.string())}, {"count", all.size()}, {"latest", all.empty() ? json() : shown(all.front())}};
}

struct Place {
  const app::Registry& registry;
  const Metrics& metrics;
  std::filesystem::path file, backups;  // of SQLite; where backups go
  base::Time started;
};

Response health(const Place& place, Context& ctx, const Call&) {
  auto& database = place.registry.services.database;
  const bool sqlite = ctx.db.dialect() == db::Dialect::kSqlite;
  std::error_code none;
  auto log = place.file;
  log += "-wal";
  const auto wal = std::filesystem::file_size(log, none);
  const json out = {
      {"version", version()},
      {"started_at", place.started.to_string()},
      {"uptime_seconds", (ctx.now().ms - place.started.ms) / base::kSecond},
      {"database", {{"kind", sqlite ? "sqlite" : "postgres"}, {"size", database.size()}, {"wal", sqlite && !none ? json(wal) : json()},
                    {"place", sqlite ? place.file.string() : std::string()}}},
      {"records", records(ctx)},
      {"files", {{"count", number(ctx, "SELECT count(*) FROM file WHERE removed_at IS NULL")},
                 {"size", number(ctx, "SELECT CAST(COALESCE(sum(size), 0) AS bigint) FROM file WHERE removed_at IS NULL")}}},
      {"users", {{"active", number(ctx, "SELECT count(*) FROM \"user\" WHERE removed_at IS NULL AND active = 1")},
                 {"all", number(ctx, "SELECT count(*) FROM \"user\" WHERE removed_at IS NULL")}}},
      {"backups", backups(place.backups)},
      {"jobs", {{"waiting", number(ctx, "SELECT count(*) FROM job WHERE state = 'waiting'")},
                {"running", number(ctx, "SELECT count(*) FROM job WHERE state = 'running'")},
                {"failed_last_day", number(ctx, "SELECT count(*) FROM job WHERE state = 'failed' AND finished_at > ?", {ctx.now().ms - base::kDay})}}},
      {"live", {{"connections", static_cast<std::int64_t>(place.metrics.value("keyuan_streams"))}}},
      {"slow", slow_requests(ctx, place.registry, place.metrics)}};
  return app::json_response(out.dump());
}

Response list_backups(const Place& place, const Call&) {
  json data = json::array();
  for (const auto& one : backups_in(place.backups)) data.push_back(shown(one));
  return app::json_response(json{{"folder", place.backups.empty() ? json() : json(place.backups.string())}, {"data", data}}.dump());
}

Response begin_backup(Services& services, Context& ctx, const Call&) {
  return job_response(services.queue.enqueue(ctx.db, {.kind = "backup", .args = "{}", .created_by = ctx.actor->user, .key = "backup"}));
}

// Who takes all data out is noted.
Response download(const Place& place, Services& services, const Call& call) {
  const std::string name(call.captures["name"]);
  const auto file = backup_named(place.backups, name);
  services.database.write([&](db::Transaction& tx) {
    auth::note_access(tx, {0, services.clock.now(), call.caller->user, "export", call.request.remote, std::string(call.request.header("user-agent")), "ok", name});
  });
  Response response;
  response.set("Content-Type", "application/octet-stream");
  response.set("Content-Disposition", "attachment; filename=\"" + file.filename().string() + "\"");
  response.set("Content-Length", std::to_string(std::filesystem::file_size(file)));
  response.set("Cache-Control", "no-store");
  response.pieces = pieces_of(file);
  return response;
}

Response remove_backup(const Place& place, const Call& call) {
  std::filesystem::remove(backup_named(place.backups, call.captures["name"]));
  return app::no_content();
}

Response events(Context& ctx, const Call& call) {
  record::AuditFilter filter;
  const auto text = [&](const char* name, std::string& into) {
    if (const auto* value = call.request.parameter(name)) into = value->size() > 200 ? throw app::bad_parameter(name, *value) : *value;
  };
  text("entity", filter.entity);
  text("kind", filter.kind);
  text("q", filter.text);
  filter.actor = app::id_parameter(call, "actor", {});
  filter.record = app::id_parameter(call, "record", {});
  filter.from = app::moment_parameter(ctx, call, "from", false);
  filter.to = app::moment_parameter(ctx, call, "to", true);
  filter.limit = static_cast<int>(app::number_parameter(call, "limit", 50, 1, 200));
  filter.before = app::number_parameter(call, "cursor", 0, 0, INT64_MAX);
  std::string out;
  record::audit(ctx, filter, out);
  return app::json_response(std::move(out));
}

}  // namespace

void install_administration(app::Registry& registry, const Metrics& metrics, const Site& site) {
  using enum app::Who;
  auto& services = registry.services;
  const auto place = std::make_shared<const Place>(Place{registry, metrics, site.file, site.backups, services.clock.now()});
  registry.job("backup", [place, &services](jobs::JobRun& job) {
    if (place->backups.empty()) throw base::conflict("administration.no_folder");
    const auto made = make_backup(services.database, place->backups, services.clock.now(),
                                  [&](std::int64_t done, std::int64_t total) { job.progress(done, total); });
    job.set_result(json{{"name", made.name}, {"size", made.size}}.dump());
  });
  registry.add({
      {"administration.health", Method::kGet, "/administration/health", Mode::kRead, kAdministrator,
       [place](Context& ctx, const Call& call) { return health(*place, ctx, call); }, {}},
      {"administration.events", Method::kGet, "/administration/events", Mode::kRead, kAdministrator, events, {}},
      {"administration.backups", Method::kGet, "/administration/backups", Mode::kOwn, kAdministrator, {},
       [place](Services&, const Call& call) { return list_backups(*place, call); }},
      {"administration.backup", Method::kPost, "/administration/backups", Mode::kWrite, kAdministrator,
       [&services](Context& ctx, const Call& call) { return begin_backup(services, ctx, call); }, {}},
      {"administration.download_backup", Method::kGet, "/administration/backups/{name}", Mode::kOwn, kAdministrator, {},
       [place](Services& s, const Call& call) { return download(*place, s, call); }},
      {"administration.remove_backup", Method::kDelete, "/administration/backups/{name}", Mode::kOwn, kAdministrator, {},
       [place](Services&, const Call& call) { return remove_backup(*place, call); }},
  });
}

}  // namespace keyuan::api
