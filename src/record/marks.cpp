#include "record/marks.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/load.hpp"
#include "record/query/query.hpp"
#include "record/search/subtitle.hpp"

namespace keyuan::record {
namespace {

struct Mark {
  std::string entity;
  Id record;
  base::Time at;
};

std::vector<Mark> read(Context& ctx, std::string_view table, std::string_view order) {
  std::vector<Mark> marks;
  for (auto rows = ctx.db.query("SELECT entity, record, at FROM " + std::string(table) + " WHERE person = ? ORDER BY " + std::string(order),
                                {ctx.actor->user});
       rows.next();)
    marks.push_back({std::string(rows.text(0)), rows.id(1), {rows.integer(2)}});
  return marks;
}

struct Titles {
  std::string title, subtitle;
};

// Of those that the actor sees.
void read_titles(Context& ctx, const Entity& entity, const std::vector<Id>& ids, std::unordered_map<Id, Titles>& out) {
  if (!ctx.actor->may(entity.name, access::Verb::kRead)) return;
  const search::Subtitle subtitle(ctx, entity);
  Sql sql;
  sql.add("SELECT t.id, " + title_sql(ctx, entity, "t") + subtitle.columns() + " FROM " + quote_identifier(entity.table) + " t");
  sql.add(subtitle.joins()).add(" WHERE t.removed_at IS NULL AND t.id IN ").bind_list(ids);
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) out[rows.id(0)] = {std::string(rows.text(1)), subtitle.text(rows, 2)};
}

void append(Context& ctx, const std::vector<Mark>& marks, int limit, std::string& out) {
  std::map<std::string, std::vector<Id>> by_type;
  for (const auto& mark : marks) by_type[mark.entity].push_back(mark.record);
  std::unordered_map<Id, Titles> titles;
  for (const auto& [name, ids] : by_type)
    if (const auto* entity = ctx.meta().find(name)) read_titles(ctx, *entity, ids, titles);
  out += "{\"data\":[";
  base::Commas comma;
  for (const auto& mark : marks) {
    const auto it = titles.find(mark.record);
    if (it == titles.end() || limit-- <= 0) continue;
    comma(out);
    out += "{\"entity\":";
    base::append_json_string(out, mark.entity);
    out += ",\"id\":\"" + mark.record.to_string() + "\",\"title\":";
    base::append_json_string(out, it->second.title);
    out += ",\"subtitle\":";
    base::append_json_string(out, it->second.subtitle);
    out += ",\"at\":\"" + mark.at.to_string() + "\"}";
  }
  out += "]}";
}

}  // namespace

void note_opened(Context& ctx, const Entity& entity, Id id) {
  (void)find(ctx, entity, id);
  ctx.db.execute("INSERT INTO recent (person, entity, record, at) VALUES (?, ?, ?, ?) ON CONFLICT (person, record) DO UPDATE SET at = excluded.at",
                 {ctx.actor->user, entity.name, id, ctx.now().ms});
  ctx.db.execute("DELETE FROM recent WHERE person = ? AND at < (SELECT at FROM recent WHERE person = ? ORDER BY at DESC LIMIT 1 OFFSET " +
                     std::to_string(kRecentKept - 1) + ")", {ctx.actor->user, ctx.actor->user});
}

void add_favorite(Context& ctx, const Entity& entity, Id id) {
  (void)find(ctx, entity, id);
  std::int64_t last = 0;
  {
    auto rows = ctx.db.query("SELECT count(*), COALESCE(max(position), 0), COALESCE(max(CASE WHEN record = ? THEN 1 ELSE 0 END), 0) FROM favorite WHERE person = ?",
                             {id, ctx.actor->user});
    rows.next();
    if (rows.integer(2)) return;
    if (rows.integer(0) >= kMostFavorites) throw base::conflict("me.too_many_favorites", {{"max", std::to_string(kMostFavorites)}});
    last = rows.integer(1);
  }
  ctx.db.execute("INSERT INTO favorite (person, entity, record, at, position) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                 {ctx.actor->user, entity.name, id, ctx.now().ms, last + 1});
}

void remove_favorite(Context& ctx, Id id) { ctx.db.execute("DELETE FROM favorite WHERE person = ? AND record = ?", {ctx.actor->user, id}); }

void order_favorites(Context& ctx, const std::vector<Id>& order) {
  auto marks = read(ctx, "favorite", "position, at");
  const auto place = [&](const Mark& mark) { return std::find(order.begin(), order.end(), mark.record) - order.begin(); };
  std::stable_sort(marks.begin(), marks.end(), [&](const Mark& a, const Mark& b) { return place(a) < place(b); });
  for (std::size_t i = 0; i < marks.size(); ++i)
    ctx.db.execute("UPDATE favorite SET position = ? WHERE person = ? AND record = ?",
                   {static_cast<std::int64_t>(i + 1), ctx.actor->user, marks[i].record});
}

void recent(Context& ctx, const std::vector<std::string>& entities, int limit, std::string& out) {
  auto marks = read(ctx, "recent", "at DESC, record");
  if (!entities.empty())
    std::erase_if(marks, [&](const Mark& mark) { return std::find(entities.begin(), entities.end(), mark.entity) == entities.end(); });
  append(ctx, marks, limit, out);
}

void favorites(Context& ctx, std::string& out) { append(ctx, read(ctx, "favorite", "position, at"), kMostFavorites, out); }

}  // namespace keyuan::record
