#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/files.hpp"
#include "record/history/changes_shown.hpp"
#include "record/history/history.hpp"
#include "record/query/render.hpp"

namespace keyuan::record {
namespace {

// One thing on the timeline before it is written out.
struct Item {
  std::int64_t at, seq;
  char source;  // 'e' event, 'f' file, or 'a' + n for the n-th record type that speaks of this one
  std::string json;
};

// Newest first; the source breaks ties, so that a cursor stands between two items exactly.
bool newer(const Item& a, const Item& b) {
  return std::tie(a.at, a.source, a.seq) > std::tie(b.at, b.source, b.seq);
}

struct Position {
  std::int64_t at = INT64_MAX, seq = INT64_MAX;
  char source = '~';
};

Position read_position(const std::string& cursor) {
  if (cursor.empty()) return {};
  Position p;
  if (std::sscanf(cursor.c_str(), "%ld-%c-%ld", &p.at, &p.source, &p.seq) != 3) throw base::malformed("query.bad_cursor");
  return p;
}

// " AND (at, seq) behind the position" for items of `source`.
void append_behind_position(Sql& sql, const Position& p, char source, const std::string& at, const std::string& seq) {
  if (p.at == INT64_MAX) return;
  sql.add(" AND (" + at + " < ").bind(p.at);
  if (source < p.source) sql.add(" OR " + at + " = ").bind(p.at);
  if (source == p.source) sql.add(" OR (" + at + " = ").bind(p.at).add(" AND " + seq + " < ").bind(p.seq).add(")");
  sql.add(")");
}

// ASCII letters in either case, as LIKE with lower() sees them on both databases.
std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// "%10\\%%" for what has "10%" inside.
std::string inside(std::string_view text) {
  std::string out = "%";
  for (const char c : small(text)) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out + '%';
}

bool has(const nlohmann::json& value, const std::string& text) {
  if (value.is_string()) return small(value.get_ref<const std::string&>()).find(text) != std::string::npos;
  if (value.is_number()) return value.dump().find(text) != std::string::npos;
  return value.is_structured() && std::any_of(value.begin(), value.end(), [&](const auto& part) { return has(part, text); });
}

// Changes are judged as the reader sees them, one by one: so many at most.
constexpr std::int64_t kMostJudged = 5000;

class Timeline {
 public:
  Timeline(Context& ctx, const Record& record, const TimelineRequest& request)
      : ctx_(ctx), record_(record), request_(request), from_(read_position(request.cursor)) {}

  void write(std::string& out) {
    add_changes();
    add_files();
    char source = 'a';
    for (const auto& related : record_.entity().related)
      if (is_said_about(related)) add_said(related, source++);
    std::sort(items_.begin(), items_.end(), newer);
    const bool more = static_cast<int>(items_.size()) > request_.limit;
    if (more) items_.resize(request_.limit);
    out += "{\"data\":[";
    base::Commas comma;
    for (const auto& item : items_) {
      comma(out);
      out += item.json;
    }
    out += "],\"next\":";
    if (more) {
      const auto& last = items_.back();
      base::append_json_string(out, std::to_string(last.at) + "-" + last.source + "-" + std::to_string(last.seq));
    } else {
      out += "null";
    }
    out += '}';
  }

 private:
  [[nodiscard]] bool wants(std::string_view kind) const {
    return request_.kinds.empty() || std::find(request_.kinds.begin(), request_.kinds.end(), kind) != request_.kinds.end();
  }

  // A record type that tells when something was, in a field `at`, and what: follow-ups, cases, visits. For
  // those whose roles see such records at all, and that they are about this one.
  [[nodiscard]] bool is_said_about(const meta::Related& related) const {
    const auto& entity = *related.entity;
    if (!ctx_.actor->may(entity.name, access::Verb::kRead) || is_hidden(ctx_, entity, entity[related.field])) return false;
    const auto* at = entity.find("at");
    return entity.timeline && at && at->type->storage() == meta::Storage::kTime;
  }

  void start(std::string& out, std::int64_t at, std::string_view kind, std::string_view entity, const std::string& id) {
    out += "{\"at\":\"";
    base::Time{at}.append_to(out);
    out += "\",\"kind\":";
    base::append_json_string(out, kind);
    out += ",\"entity\":";
    base::append_json_string(out, entity);
    out += ",\"id\":";
    base::append_json_string(out, id);
  }

  void add_changes() {
    if (!wants("change")) return;
    Sql sql;
    sql.add("SELECT seq, at, actor, kind, changes FROM event WHERE record = ").bind(record_.id());
    sql.add(" AND kind NOT IN ('file_added', 'file_removed')");
    append_behind_position(sql, from_, 'e', "at", "seq");
    sql.add(" ORDER BY seq DESC LIMIT ").bind(request_.text.empty() ? std::int64_t{request_.limit + 1} : kMostJudged);
    std::vector<std::string> changes, heads;
    std::vector<std::pair<std::int64_t, std::int64_t>> places;
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      std::string head;
      start(head, rows.integer(1), rows.text(3) == "updated" ? "change" : rows.text(3), record_.entity().name, record_.id().to_string());
      head += ",\"title\":";
      base::append_json_string(head, shown_title(ctx_, record_));
      head += ",\"actor\":";
      append_person(head, ctx_, rows.id(2));
      heads.push_back(std::move(head));
      changes.emplace_back(rows.text(4));
      places.emplace_back(rows.integer(1), rows.integer(0));
    }
    const ChangesShown shown(ctx_, record_, changes);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      auto& json = heads[i];
      std::string seen;
      shown.append(seen, i);
      if (!request_.text.empty() && !has(nlohmann::json::parse(seen), small(request_.text))) continue;
      json += ",\"changes\":" + seen;
      items_.push_back({places[i].first, places[i].second, 'e', json + "}"});
    }
  }

  void add_files() {
    if (!wants("file") || files_are_closed(ctx_, record_)) return;
    Sql sql;
    sql.add("SELECT seq, created_at, id, name, type, size, created_by FROM file WHERE removed_at IS NULL AND record = ").bind(record_.id());
    if (!request_.text.empty()) sql.add(" AND lower(name) LIKE ").bind(inside(request_.text)).add(" ESCAPE '\\'");
    append_behind_position(sql, from_, 'f', "created_at", "seq");
    sql.add(" ORDER BY seq DESC LIMIT ").bind(std::int64_t{request_.limit + 1});
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      std::string json;
      start(json, rows.integer(1), "file", "file", rows.id(2).to_string());
      json += ",\"title\":";
      base::append_json_string(json, rows.text(3));
      json += ",\"type\":";
      base::append_json_string(json, rows.text(4));
      json += ",\"size\":" + std::to_string(rows.integer(5)) + ",\"actor\":";
      append_person(json, ctx_, rows.id(6));
      items_.push_back({rows.integer(1), rows.integer(0), 'f', json + "}"});
    }
  }

  void add_said(const meta::Related& related, char source) {
    const auto& entity = *related.entity;
    const auto column = [&](const char* name) {
      const auto* field = entity.find(name);
      return field && !is_hidden(ctx_, entity, *field) ? shown_sql(ctx_, entity, *field) : std::string("NULL");
    };
    Sql sql;
    // A task that has no `at` stands where it was made.
    const std::string at = "COALESCE(t.at, t.created_at)";
    sql.add("SELECT t.seq, " + at + ", t.id, " + column("kind") + ", " + column(entity.title_field().name.c_str()) + ", " +
            column("summary") + ", t.owner, " + column("done") + ", " + column("channel") + ", " + column("due_at") + " FROM " +
            quote_identifier(entity.table) + " t WHERE t.removed_at IS NULL AND t." + quote_identifier(entity[related.field].name) +
            " = ").bind(record_.id());
    if (!request_.kinds.empty()) sql.add(" AND " + column("kind") + " IN ").bind_list(request_.kinds);
    if (!request_.text.empty()) {
      sql.add(" AND (lower(COALESCE(" + column(entity.title_field().name.c_str()) + ", '')) LIKE ").bind(inside(request_.text));
      sql.add(" ESCAPE '\\' OR lower(COALESCE(" + column("summary") + ", '')) LIKE ").bind(inside(request_.text)).add(" ESCAPE '\\')");
    }
    append_behind_position(sql, from_, source, at, "t.seq");
    sql.add(" ORDER BY " + at + " DESC, t.seq DESC LIMIT ").bind(std::int64_t{request_.limit + 1});
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      std::string json;
      start(json, rows.integer(1), rows.is_null(3) ? entity.name : rows.text(3), entity.name, rows.id(2).to_string());
      json += ",\"title\":";
      base::append_json_string(json, rows.text(4));
      json += ",\"text\":";
      base::append_json_string(json, rows.text(5));
      json += ",\"actor\":";
      append_person(json, ctx_, rows.id(6));
      if (!rows.is_null(7)) json += rows.integer(7) ? ",\"done\":true" : ",\"done\":false";
      if (!rows.is_null(8)) {
        json += ",\"channel\":";
        base::append_json_string(json, rows.text(8));
      }
      if (!rows.is_null(9)) {
        json += ",\"due_at\":\"";
        base::Time{rows.integer(9)}.append_to(json);
        json += '"';
      }
      items_.push_back({rows.integer(1), rows.integer(0), source, json + "}"});
    }
  }

  Context& ctx_;
  const Record& record_;
  const TimelineRequest& request_;
  Position from_;
  std::vector<Item> items_;
};

}  // namespace

void timeline(Context& ctx, const Record& record, const TimelineRequest& request, std::string& out) {
  Timeline(ctx, record, request).write(out);
}

}  // namespace keyuan::record
