#include "record/search/candidates.hpp"

#include <algorithm>

#include "db/sql.hpp"
#include "record/access/clause.hpp"
#include "record/search/document.hpp"

namespace keyuan::record::search {
namespace {

constexpr std::int64_t kMostCandidates = 1000;
constexpr std::int64_t kFewFromIndex = 500, kMostFromIndex = 20'000;
constexpr std::int64_t kAskedFirst = 2;  // generations
constexpr std::int64_t kMostShared = 1000;

Sql head(const meta::Entity& entity, const Wanted& wanted, std::string_view source) {
  Sql sql;
  sql.add("SELECT t.seq").add(wanted.columns).add(" FROM ").add(source);
  sql.add(" CROSS JOIN " + db::quote_identifier(entity.table) + " t").add(wanted.joins);
  return sql;
}

void finish(Sql& sql, const Context& ctx, const meta::Entity& entity) {
  sql.add(" AND t.removed_at IS NULL");
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
}

// FTS5 walks its lists from the newest record on, as far as rows are asked for.
bool from_sqlite(Context& ctx, const meta::Entity& entity, const std::string& match, const Wanted& wanted,
                 const std::function<bool(db::Rows&)>& use) {
  auto sql = head(entity, wanted, index_table(entity) + " s");
  sql.add(" WHERE s." + index_table(entity) + " MATCH ").bind(match).add(" AND t.seq = s.rowid");
  finish(sql, ctx, entity);
  sql.add(" ORDER BY s.rowid DESC LIMIT ").bind(kMostCandidates);
  auto rows = ctx.db.query(sql.text, sql.values);
  std::int64_t given = 0;
  while (rows.next()) {
    ++given;
    if (!use(rows)) return false;
  }
  return given < kMostCandidates;
}

// PostgreSQL's index always gives all that fit, in no order, and each of them is read from the table of tokens. So the newest records
// are asked first, where common tokens are found; then all of them, where those that fit are few; and else older and older ones, twice as many each time.
bool from_postgres(Context& ctx, const meta::Entity& entity, base::text::Rank rank, const std::string& match,
                   const Wanted& wanted, const std::function<bool(db::Rows&)>& use) {
  if (wanted.newest == 0) return true;
  const std::int64_t limit = wanted.rows * 3 + 20;
  bool more = true, all = true;
  std::int64_t given = 0, fit = 0;
  const auto ask = [&](const std::string& tokens, std::int64_t most) {
    auto given_columns = wanted;
    given_columns.columns += ", s.fit";
    auto sql = head(entity, given_columns, "(SELECT seq, count(*) OVER () AS fit FROM (SELECT seq FROM " + index_table(entity) +
                                               " WHERE tokens @@ ?::tsquery LIMIT " + std::to_string(most) + ") found ORDER BY seq DESC LIMIT ?) s");
    sql.values.insert(sql.values.begin(), {tokens, limit});
    sql.add(" WHERE t.seq = s.seq");
    finish(sql, ctx, entity);
    sql.add(" ORDER BY s.seq DESC");
    auto rows = ctx.db.query(sql.text, sql.values);
    for (given = fit = 0; more && rows.next(); ++given) {
      fit = rows.integer(rows.columns() - 1);
      more = use(rows);
    }
    all = all && given < limit;
  };
  const auto generations = wanted.newest / kGeneration + 1;
  auto left = generations;  // those asked are behind
  const auto ask_newest = [&](std::int64_t count) {
    std::string any;
    for (; count > 0 && left > 0; --count) any += (any.empty() ? "" : " | ") + generation_token(--left);
    ask("(" + match + ") & (" + any + ")", kMostFromIndex);
  };
  if (rank != base::text::Rank::kExact && generations > kAskedFirst) ask_newest(kAskedFirst);
  if (more && given * generations / kAskedFirst < kFewFromIndex) {
    all = true;
    ask(match, kFewFromIndex);
    if (fit < kFewFromIndex) left = 0;
  }
  for (auto count = 2 * kAskedFirst; more && left > 0; count *= 2) ask_newest(count);
  return more && all;
}

}  // namespace

// Every type is asked by itself, and planning each question anew would take longer than answering it.
std::vector<std::int64_t> begin_on_postgres(Context& ctx, const std::vector<const meta::Entity*>& entities) {
  std::vector<std::int64_t> newest(entities.size());
  if (entities.empty()) return newest;
  ctx.db.script("SET LOCAL plan_cache_mode = force_generic_plan");
  std::string columns;
  for (const auto* entity : entities) columns += (columns.empty() ? "" : ", ") + ("(SELECT coalesce(max(seq), 0) FROM " + index_table(*entity) + ")");
  auto rows = ctx.db.query("SELECT " + columns);
  rows.next();
  for (std::size_t i = 0; i < newest.size(); ++i) newest[i] = rows.integer(static_cast<int>(i));
  return newest;
}

bool each_candidate(Context& ctx, const meta::Entity& entity, const Reach& reach, const base::text::Tier& tier,
                    const Wanted& wanted, const std::function<bool(db::Rows&)>& use) {
  if (reach.nothing()) return true;
  const auto dialect = ctx.db.dialect();
  if (dialect == db::Dialect::kSqlite) return from_sqlite(ctx, entity, within(reach, base::text::to_fts5(tier), dialect), wanted, use);
  return from_postgres(ctx, entity, tier.rank, within(reach, base::text::to_tsquery(tier), dialect), wanted, use);
}

void each_shared(Context& ctx, const meta::Entity& entity, const Wanted& wanted,
                 const std::function<bool(db::Rows&)>& use) {
  auto sql = head(entity, wanted, "share sh");
  sql.add(" WHERE t.id = sh.record AND sh.entity = ").bind(entity.name);
  sql.add(" AND sh.grantee IN ").bind_list(ctx.org->grantees(*ctx.actor));
  sql.add(" AND (sh.until IS NULL OR sh.until > ").bind(ctx.now().ms).add(") AND t.removed_at IS NULL");
  sql.add(" ORDER BY sh.seq DESC LIMIT ").bind(kMostShared);
  auto rows = ctx.db.query(sql.text, sql.values);
  while (rows.next() && use(rows)) {
  }
}

}  // namespace keyuan::record::search
