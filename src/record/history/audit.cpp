#include "record/history/audit.hpp"

#include <vector>

#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "record/load.hpp"
#include "record/query/render.hpp"
#include "record/query/sql.hpp"
#include "record/search/search.hpp"

namespace keyuan::record {
namespace {

std::int64_t number(Context& ctx, std::string_view sql, std::initializer_list<db::Value> values = {}) {
  auto rows = ctx.db.query(sql, values);
  return rows.next() ? rows.integer(0) : 0;
}

// The first event after that moment: events stand in the order of time, but for those of one moment.
std::int64_t first_after(Context& ctx, base::Time moment, std::int64_t newest) {
  std::int64_t low = 1, high = newest + 1;
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    auto rows = ctx.db.query("SELECT seq, at FROM event WHERE seq >= ? ORDER BY seq LIMIT 1", {middle});
    if (!rows.next() || rows.integer(1) > moment.ms) high = middle;
    else low = rows.integer(0) + 1;
  }
  return low;
}

constexpr int kNamed = 100;

// The records that these words find.
std::vector<Id> found_by(Context& ctx, const AuditFilter& filter) {
  search::Request request{filter.text, {}, kNamed};
  if (const auto* type = filter.entity.empty() ? nullptr : ctx.meta().find(filter.entity)) request.entities.push_back(type);
  std::string hits;
  search::search(ctx, request, hits);
  std::vector<Id> ids;
  const auto answer = nlohmann::json::parse(hits);
  for (const auto& hit : answer.at("data"))
    if (const auto id = Id::parse(hit["id"].get_ref<const std::string&>())) ids.push_back(*id);
  return ids;
}

std::string title_of(Context& ctx, const std::string& entity, Id id) {
  const auto* type = ctx.meta().find(entity);
  const auto record = type ? load(ctx, *type, id) : std::nullopt;
  return record ? record->title() : std::string();
}

}  // namespace

void audit(Context& ctx, const AuditFilter& filter, std::string& out) {
  const auto newest = number(ctx, "SELECT COALESCE(max(seq), 0) FROM event");
  auto before = filter.before > 0 ? std::min(filter.before, newest + 1) : newest + 1;
  if (filter.to) before = std::min(before, first_after(ctx, *filter.to, newest) + 1000);  // writers of one moment overlap
  const auto least = before - kLookedAt;
  Sql sql;
  sql.add("SELECT seq, at, actor, via, entity, record, kind, changes FROM event WHERE seq < ").bind(before).add(" AND seq >= ").bind(least);
  if (!filter.entity.empty()) sql.add(" AND entity = ").bind(filter.entity);
  if (!filter.kind.empty()) sql.add(" AND kind = ").bind(filter.kind);
  if (filter.actor) sql.add(" AND actor = ").bind(filter.actor);
  if (filter.record) sql.add(" AND record = ").bind(filter.record);
  if (filter.from) sql.add(" AND at >= ").bind(filter.from->ms);
  if (filter.to) sql.add(" AND at <= ").bind(filter.to->ms);
  if (!filter.text.empty()) {
    sql.add(ctx.db.dialect() == db::Dialect::kSqlite ? " AND (instr(changes, " : " AND (strpos(changes, ").bind(filter.text).add(") > 0");
    if (const auto ids = found_by(ctx, filter); !ids.empty()) sql.add(" OR record IN ").bind_list(ids);
    sql.add(")");
  }
  sql.add(" ORDER BY seq DESC LIMIT ").bind(std::int64_t{filter.limit + 1});

  struct Row {
    std::int64_t seq;
    base::Time at;
    Id actor, record;
    std::string via, entity, kind, changes;
  };
  std::vector<Row> found;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
    found.push_back({rows.integer(0), {rows.integer(1)}, rows.id(2), rows.id(5), std::string(rows.text(3)), std::string(rows.text(4)),
                     std::string(rows.text(6)), std::string(rows.text(7))});
  std::int64_t next = 0;
  if (static_cast<int>(found.size()) > filter.limit) {
    found.pop_back();
    next = found.back().seq;
  } else if (least > 1 && !(filter.from && number(ctx, "SELECT COALESCE(max(at), 0) FROM event WHERE seq = ?", {least}) < filter.from->ms)) {
    next = least;
  }
  out += "{\"data\":[";
  base::Commas comma;
  for (const auto& row : found) {
    comma(out);
    out += "{\"seq\":" + std::to_string(row.seq) + ",\"at\":\"" + row.at.to_string() + "\",\"actor\":";
    append_person(out, ctx, row.actor);
    out += ",\"via\":";
    base::append_json_string(out, row.via);
    out += ",\"entity\":";
    base::append_json_string(out, row.entity);
    out += ",\"id\":\"" + row.record.to_string() + "\",\"title\":";
    base::append_json_string(out, title_of(ctx, row.entity, row.record));
    out += ",\"kind\":";
    base::append_json_string(out, row.kind);
    out += ",\"changes\":" + (row.changes.empty() ? "{}" : row.changes) + "}";
  }
  out += "],\"next\":" + (next > 0 ? "\"" + std::to_string(next) + "\"" : std::string("null")) + "}";
}

}  // namespace keyuan::record
