#include "record/query/list.hpp"

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/query/cursor.hpp"
#include "record/query/kept.hpp"
#include "record/query/render.hpp"
#include "record/query/way.hpp"
#include "record/search/index.hpp"
#include "record/tally.hpp"

namespace keyuan::record {
namespace {

db::Value place_of(db::Rows& rows, int column, OrderColumn::Shape shape) {
  using Shape = OrderColumn::Shape;
  if (rows.is_null(column)) return {};
  switch (shape) {
    case Shape::kNumber: return rows.integer(column);
    case Shape::kId: return rows.id(column);
    case Shape::kBytes: return base::Blob{std::string(rows.blob(column))};
    case Shape::kText: break;
  }
  return std::string(rows.text(column));
}

}  // namespace

Sql where_of(const Context& ctx, const Entity& entity, const Query& query, access::Verb verb, Wanted wanted) {
  Sql sql;
  sql.add(query.removed ? " WHERE t.removed_at IS NOT NULL" : " WHERE t.removed_at IS NULL");
  access::append_clause(sql, ctx, entity, verb, "t", query.removed ? "" : "t.removed_at IS NULL");
  append_condition(sql, ctx, entity, query.filter, wanted);
  if (!query.text.empty()) search::append_matches(sql, ctx, entity, query.text);
  return sql;
}

std::string order_of(const Context& ctx, const Entity& entity, const Query& query) {
  std::string sql = " ORDER BY ";
  bool first = true;
  for (const auto& column : order_columns(ctx, entity, query)) {
    if (!first) sql += ", ";
    first = false;
    sql += column.sql + (column.descending ? " DESC" : "");
    // SQLite puts NULL first; PostgreSQL is told to.
    if (ctx.db.dialect() == db::Dialect::kPostgres && !column.never_null)
      sql += column.descending ? " NULLS LAST" : " NULLS FIRST";
  }
  return sql;
}

std::int64_t count(Context& ctx, const Entity& entity, const Query& query) {
  if (const auto kept = counted(ctx, entity, query)) return *kept;
  if (const auto kept = kept_number(ctx, entity, query)) return *kept;
  const auto where = where_of(ctx, entity, query);
  auto rows = ctx.db.query("SELECT count(*) FROM " + (*ctx.catalog)[entity].table + " t" + where.text, where.values);
  rows.next();
  return rows.integer(0);
}

namespace {

// `found`: how many there are, where somebody has counted them.
void write_page(Context& ctx, const Entity& entity, const Query& query, std::optional<std::int64_t> found, std::string& out) {
  const auto order = order_columns(ctx, entity, query);
  const Renderer renderer(ctx, entity, query.fields, query.expand);
  std::optional<std::int64_t> total;
  if (query.total && way_matters(ctx, query)) found = total = count(ctx, entity, query);
  Sql sql;
  sql.add("SELECT ").add(renderer.select());
  for (const auto& column : order) sql.add(", " + column.sql);
  sql.add(" FROM " + (*ctx.catalog)[entity].table + " t" + (found && way_matters(ctx, query) ? way(ctx, entity, query, *found) : ""));
  sql.add(renderer.joins()).add(where_of(ctx, entity, query, access::Verb::kRead, Wanted::kFirstFew));
  if (!query.cursor.empty()) append_behind(sql, order, read_cursor(query.cursor, order));
  sql.add(order_of(ctx, entity, query) + " LIMIT ").bind(std::int64_t{query.limit + 1});
  if (query.cursor.empty() && query.page > 1) {
    const std::int64_t offset = (query.page - 1) * query.limit;
    if (offset > kMaxOffset) throw base::malformed("query.page_too_deep", {{"max", std::to_string(kMaxOffset)}});
    sql.add(" OFFSET ").bind(offset);
  }

  out += "{\"data\":[";
  std::string next;
  int n = 0;
  {
    base::Commas comma;
    auto rows = ctx.db.query(sql.text, sql.values);
    db::Values last;
    while (rows.next()) {
      if (n == query.limit) {
        next = write_cursor(last);
        break;
      }
      comma(out);
      renderer.append(out, rows);
      if (++n < query.limit) continue;
      for (std::size_t i = 0; i < order.size(); ++i)
        last.push_back(place_of(rows, renderer.columns() + static_cast<int>(i), order[i].shape));
    }
  }
  out += ']';
  // A first page that is not full has told its total already.
  if (query.total && !total) total = query.cursor.empty() && query.page == 1 && next.empty() ? n : count(ctx, entity, query);
  if (total) out += ",\"total\":" + std::to_string(*total);
  out += ",\"next\":";
  if (next.empty()) out += "null";
  else base::append_json_string(out, next);
  out += '}';
}

}  // namespace

void list(Context& ctx, const Entity& entity, const Query& query, std::string& out) { write_page(ctx, entity, query, {}, out); }

void list_known(Context& ctx, const Entity& entity, const Query& query, std::int64_t found, std::string& out) {
  write_page(ctx, entity, query, found, out);
}

Shown show(Context& ctx, const Entity& entity, Id id, const std::vector<int>& expand, std::string& out,
                  bool removed) {
  const Renderer renderer(ctx, entity, {}, expand);
  Sql sql;
  sql.add("SELECT ").add(renderer.select()).add(entity.owned ? ", t.owner, t.department" : "");
  sql.add(" FROM " + (*ctx.catalog)[entity].table + " t").add(renderer.joins()).add(" WHERE t.id = ").bind(id);
  sql.add(removed ? " AND t.removed_at IS NOT NULL" : " AND t.removed_at IS NULL");
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  auto rows = ctx.db.query(sql.text, sql.values);
  if (!rows.next()) throw base::not_found();
  renderer.append(out, rows);
  if (!entity.owned) return {rows.integer(1), {}, {}};
  return {rows.integer(1), rows.id(renderer.columns()), rows.id(renderer.columns() + 1)};
}

}  // namespace keyuan::record
