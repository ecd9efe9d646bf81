#include "record/access/shares.hpp"

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/history/events.hpp"
#include "record/load.hpp"
#include "record/query/render.hpp"

namespace keyuan::record::access {
namespace {

bool department_exists(Context& ctx, base::Id id) {
  return ctx.db.query("SELECT 1 FROM department WHERE id = ? AND removed_at IS NULL", {id}).next();
}

// Everybody is a department that is the whole company.
void append_department(std::string& out, Context& ctx, base::Id id) {
  if (id == kEverybody) {
    out += "{\"id\":\"" + id.to_string() + "\",\"title\":";
    base::append_json_string(out, ctx.workspace->name);
    out += '}';
    return;
  }
  auto rows = ctx.db.query("SELECT name FROM department WHERE id = ?", {id});
  out += "{\"id\":\"" + id.to_string() + "\",\"title\":";
  base::append_json_string(out, rows.next() ? rows.text(0) : "");
  out += '}';
}

}  // namespace

base::Id share(Context& ctx, const Entity& entity, base::Id id, const NewShare& wanted) {
  const auto record = find_for(ctx, entity, id, Verb::kShare);
  const auto grantee = wanted.user ? wanted.user : wanted.department;
  if (!grantee || (wanted.user && wanted.department)) throw base::invalid("with", "record.required");
  if (wanted.user ? !ctx.org->person(wanted.user) : !department_exists(ctx, wanted.department))
    throw base::invalid("with", "record.no_such_reference", {{"entity", wanted.user ? "user" : "department"}});
  if (wanted.until && *wanted.until <= ctx.now()) throw base::invalid("until", "record.in_the_past");
  const auto share_id = ctx.ids.make(ctx.now().ms);
  const auto until = wanted.until ? db::Value{wanted.until->ms} : db::Value{};
  auto rows = ctx.db.query(
      "INSERT INTO share (id, entity, record, grantee, grantee_kind, level, until, created_by, created_at) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (record, grantee) DO UPDATE SET level = excluded.level, "
      "until = excluded.until RETURNING id",
      {share_id, entity.name, id, grantee, std::string(wanted.user ? "user" : "department"),
       std::string(wanted.edit ? "edit" : "read"), until, ctx.actor->user ? db::Value{ctx.actor->user} : db::Value{}, ctx.now().ms});
  rows.next();
  const auto kept = rows.id(0);
  log_event(ctx, record, "shared", "{\"grantee\":\"" + grantee.to_string() + "\",\"level\":\"" + (wanted.edit ? "edit" : "read") + "\"}");
  return kept;
}

void unshare(Context& ctx, const Entity& entity, base::Id id, base::Id share_id) {
  const auto record = find_for(ctx, entity, id, Verb::kShare);
  if (!ctx.db.execute("DELETE FROM share WHERE id = ? AND record = ?", {share_id, id})) throw base::not_found();
  log_event(ctx, record, "unshared");
}

void shares_of(Context& ctx, const Record& record, std::string& out) {
  struct Row { base::Id id, grantee, by; std::string kind, level; std::optional<std::int64_t> until; std::int64_t at; };
  std::vector<Row> found;
  for (auto rows = ctx.db.query("SELECT id, grantee, created_by, grantee_kind, level, until, created_at FROM share WHERE record = ? ORDER BY seq", {record.id()});
       rows.next();)
    found.push_back({rows.id(0), rows.id(1), rows.id(2), std::string(rows.text(3)), std::string(rows.text(4)),
                     rows.is_null(5) ? std::nullopt : std::optional(rows.integer(5)), rows.integer(6)});
  out += "{\"data\":[";
  base::Commas comma;
  for (const auto& row : found) {
    comma(out);
    out += "{\"id\":\"" + row.id.to_string() + "\",\"with\":{\"" + row.kind + "\":";
    if (row.kind == "user") append_person(out, ctx, row.grantee);
    else append_department(out, ctx, row.grantee);
    out += "},\"level\":\"" + row.level + "\",\"until\":";
    if (row.until) {
      out += '"';
      base::Time{*row.until}.append_to(out);
      out += '"';
    } else {
      out += "null";
    }
    out += ",\"by\":";
    append_person(out, ctx, row.by);
    out += ",\"at\":\"";
    base::Time{row.at}.append_to(out);
    out += "\"}";
  }
  out += "]}";
}

}  // namespace keyuan::record::access
