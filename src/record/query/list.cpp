#include "record/query/list.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/apart.hpp"
#include "record/query/cursor.hpp"
#include "record/query/demanded.hpp"
#include "record/query/kept.hpp"
#include "record/query/render.hpp"
#include "record/query/way.hpp"
#include "record/search/index.hpp"

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
  const std::string_view told = query.removed ? "" : "t.removed_at IS NULL";
  access::append_clause(sql, ctx, entity, verb, "t", told);
  append_condition(sql, ctx, entity, query.filter, wanted, told);
  if (!query.text.empty()) search::append_matches(sql, ctx, entity, query.text);
  return sql;
}

namespace {

std::string order_sql(const Context& ctx, const std::vector<OrderColumn>& order, bool backwards) {
  std::string sql = " ORDER BY ";
  bool first = true;
  for (const auto& column : order) {
    const bool descending = column.descending != backwards;
    if (!first) sql += ", ";
    first = false;
    sql += column.sql + (descending ? " DESC" : "");
    // SQLite puts NULL first; PostgreSQL is told to, in the words of its indexes, or it would not use them.
    if (ctx.db.dialect() == db::Dialect::kPostgres && column.described) sql += descending ? " NULLS LAST" : " NULLS FIRST";
  }
  return sql;
}

}  // namespace

std::string order_of(const Context& ctx, const Entity& entity, const Query& query) {
  return order_sql(ctx, order_columns(ctx, entity, query), false);
}

std::int64_t count(Context& ctx, const Entity& entity, const Query& query) {
  if (const auto kept = kept_number(ctx, entity, query)) return *kept;
  const auto where = where_of(ctx, entity, query);
  auto rows = ctx.db.query("SELECT count(*) FROM " + (*ctx.catalog)[entity].from + " t" + where.text, where.values);
  rows.next();
  return rows.integer(0);
}

namespace {

// Which rows of a list a page is, and from which end they are walked to.
struct Stretch {
  std::int64_t offset = 0, rows = 0;
  bool backwards = false;
};

// Behind the middle of a list whose length is known it is nearer from the end.
Stretch stretch_of(const Query& query, std::optional<std::int64_t> total) {
  if (!query.cursor.empty() || query.page == 1) return {0, query.limit + 1, false};
  const std::int64_t offset = (query.page - 1) * query.limit;
  if (offset > kMaxOffset) throw base::malformed("query.page_too_deep", {{"max", std::to_string(kMaxOffset)}});
  if (!total || offset <= *total / 2) return {offset, query.limit + 1, false};
  const auto rows = std::clamp<std::int64_t>(*total - offset, 0, query.limit);
  return {*total - offset - rows, rows, true};
}

// The rows as JSON, a comma between; what the cursor behind the last of them is, when there are more.
struct Page {
  std::string rows, next;
  int n = 0;
};

Page read_page(Context& ctx, const Query& query, const Sql& sql, const Renderer& renderer, const std::vector<OrderColumn>& order) {
  Page page;
  base::Commas comma;
  auto rows = ctx.db.query(sql.text, sql.values);
  db::Values last;
  while (rows.next()) {
    if (page.n == query.limit) {
      page.next = write_cursor(last);
      break;
    }
    comma(page.rows);
    renderer.append(page.rows, rows);
    if (++page.n < query.limit) continue;
    for (std::size_t i = 0; i < order.size(); ++i)
      last.push_back(place_of(rows, renderer.columns() + static_cast<int>(i), order[i].shape));
  }
  return page;
}

// The same of rows that come last first; `more`: some lie behind them.
Page read_backwards(Context& ctx, bool more, const Sql& sql, const Renderer& renderer, const std::vector<OrderColumn>& order) {
  Page page;
  std::vector<std::string> shown;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next(); ++page.n) {
    renderer.append(shown.emplace_back(), rows);
    if (!more || page.n) continue;
    db::Values last;
    for (std::size_t i = 0; i < order.size(); ++i)
      last.push_back(place_of(rows, renderer.columns() + static_cast<int>(i), order[i].shape));
    page.next = write_cursor(last);
  }
  base::Commas comma;
  for (auto one = shown.rbegin(); one != shown.rend(); ++one) {
    comma(page.rows);
    page.rows += *one;
  }
  return page;
}

// Whether a list is walked in an order that is kept apart. One of what somebody owns is gathered and sorted instead: it would
// walk past everybody else's.
bool begins_apart(const Context& ctx, const Entity& entity, const Query& query) {
  const auto kept = [&](const Sort& sort) { return apart::kept(ctx.db.dialect(), entity[sort.field]); };
  if (std::none_of(query.sort.begin(), query.sort.end(), kept)) return false;
  using meta::Op;
  const auto of_owner = [](const meta::Condition& c) { return c.field == "owner"; };
  const auto empty = [&](const meta::Condition& c) { return of_owner(c) && (c.op == Op::kEmpty || (c.op == Op::kEqual && c.value.is_null())); };
  if (!entity.owned || demanded(query.filter, empty)) return true;
  const auto named = [&](const meta::Condition& c) { return of_owner(c) && (c.op == Op::kEqual || c.op == Op::kIn); };
  return (ctx.actor->scope(entity.name, access::Verb::kRead) & access::kAll) && !demanded(query.filter, named);
}

// So many rows into a list PostgreSQL walks along the index alone and makes only those that are shown: it would make each row
// that it walks past.
constexpr std::int64_t kFar = 1000;

// `found`: how many there are, where somebody has counted them.
void write_page(Context& ctx, const Entity& entity, const Query& query, std::optional<std::int64_t> found, std::string& out) {
  const auto order = order_columns(ctx, entity, query);
  const Renderer renderer(ctx, entity, query.fields, query.expand);
  std::optional<std::int64_t> total;
  if (query.total && (query.page > 1 || way_matters(ctx, query))) found = total = count(ctx, entity, query);
  const auto stretch = stretch_of(query, total);
  auto walked = query;  // as far as it is walked
  if (stretch.backwards) walked.page = stretch.offset / query.limit + 1;
  Sql sql;
  sql.add("SELECT ").add(renderer.select());
  for (const auto& column : order) sql.add(", " + column.sql);
  const bool chosen = found && way_matters(ctx, query);
  sql.add(" FROM " + (*ctx.catalog)[entity].from + " t" + (chosen ? way(ctx, entity, walked, *found) : ""));
  sql.add(renderer.joins());
  auto rows = where_of(ctx, entity, query, access::Verb::kRead, chosen ? Wanted::kPage : Wanted::kFirstFew);
  if (begins_apart(ctx, entity, query)) rows.add(" AND t").add(apart::kThere);
  if (!query.cursor.empty()) append_behind(rows, order, read_cursor(query.cursor, order));
  const auto ordered = order_sql(ctx, order, stretch.backwards);
  rows.add(ordered + " LIMIT ").bind(stretch.rows);
  if (stretch.offset > 0) rows.add(" OFFSET ").bind(stretch.offset);
  if (ctx.db.dialect() == db::Dialect::kPostgres && stretch.offset > kFar)
    sql.add(" WHERE t.seq IN (SELECT t.seq FROM " + (*ctx.catalog)[entity].from + " t").add(rows).add(")" + ordered);
  else
    sql.add(rows);

  Page page;
  if (stretch.backwards) page = read_backwards(ctx, stretch.offset > 0, sql, renderer, order);
  else if (!found || *found > 0) page = read_page(ctx, query, sql, renderer, order);
  out += "{\"data\":[" + page.rows + "]";
  // A first page that is not full has told its total already.
  if (query.total && !total) total = query.cursor.empty() && query.page == 1 && page.next.empty() ? page.n : count(ctx, entity, query);
  if (total) out += ",\"total\":" + std::to_string(*total);
  out += ",\"next\":";
  if (page.next.empty()) out += "null";
  else base::append_json_string(out, page.next);
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
  sql.add(" FROM " + (*ctx.catalog)[entity].from + " t").add(renderer.joins()).add(" WHERE t.id = ").bind(id);
  sql.add(removed ? " AND t.removed_at IS NOT NULL" : " AND t.removed_at IS NULL");
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  auto rows = ctx.db.query(sql.text, sql.values);
  if (!rows.next()) throw base::not_found();
  renderer.append(out, rows);
  if (!entity.owned) return {rows.integer(1), {}, {}};
  return {rows.integer(1), rows.id(renderer.columns()), rows.id(renderer.columns() + 1)};
}

}  // namespace keyuan::record
