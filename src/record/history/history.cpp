#include "record/history/history.hpp"

#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "record/history/changes_shown.hpp"
#include "record/query/render.hpp"

namespace keyuan::record {
namespace {

// " AND (…)": events that changed one of the fields. In JSON a name with its colon and bracket is that name and
// never part of a value, whose quotation marks are escaped.
void append_changed(Sql& sql, const Context& ctx, const std::vector<std::string>& fields) {
  if (fields.empty()) return;
  const std::string_view position = ctx.db.dialect() == db::Dialect::kSqlite ? "instr(changes, " : "strpos(changes, ";
  sql.add(" AND (");
  for (std::size_t i = 0; i < fields.size(); ++i) sql.add(i ? " OR " : "").add(position).bind("\"" + fields[i] + "\":[").add(") > 0");
  sql.add(")");
}

// Those fields alone.
std::string narrowed(const std::string& changes, const std::vector<std::string>& fields) {
  if (fields.empty()) return changes;
  const auto all = nlohmann::json::parse(changes, nullptr, false);
  auto some = nlohmann::json::object();
  for (const auto& name : fields)
    if (const auto it = all.is_object() ? all.find(name) : all.end(); all.is_object() && it != all.end()) some[name] = *it;
  return some.dump();
}

}  // namespace

void history(Context& ctx, const Record& record, const HistoryRequest& request, std::string& out) {
  struct Row {
    std::int64_t seq, at;
    Id actor;
    std::string kind, via, changes;
  };
  std::vector<Row> rows_read;
  {
    Sql sql;
    sql.add("SELECT seq, at, actor, kind, via, changes FROM event WHERE record = ").bind(record.id());
    if (request.before > 0) sql.add(" AND seq < ").bind(request.before);
    append_changed(sql, ctx, request.fields);
    if (!request.kinds.empty()) sql.add(" AND kind IN ").bind_list(request.kinds);
    sql.add(" ORDER BY seq DESC LIMIT ").bind(std::int64_t{request.limit + 1});
    for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
      rows_read.push_back({rows.integer(0), rows.integer(1), rows.id(2), std::string(rows.text(3)), std::string(rows.text(4)),
                           std::string(rows.text(5))});
  }
  const bool more = static_cast<int>(rows_read.size()) > request.limit;
  if (more) rows_read.pop_back();
  std::vector<std::string> changes;
  for (const auto& row : rows_read) changes.push_back(narrowed(row.changes, request.fields));
  const ChangesShown shown(ctx, record, changes);

  out += "{\"data\":[";
  base::Commas comma;
  for (std::size_t i = 0; i < rows_read.size(); ++i) {
    const auto& row = rows_read[i];
    comma(out);
    out += "{\"seq\":" + std::to_string(row.seq) + ",\"at\":\"";
    base::Time{row.at}.append_to(out);
    out += "\",\"actor\":";
    append_person(out, ctx, row.actor);
    out += ",\"kind\":";
    base::append_json_string(out, row.kind);
    out += ",\"via\":";
    base::append_json_string(out, row.via);
    out += ",\"changes\":";
    shown.append(out, i);
    out += '}';
  }
  out += "],\"next\":";
  if (more) base::append_json_string(out, std::to_string(rows_read.back().seq));
  else out += "null";
  out += '}';
}

}  // namespace keyuan::record
