#include "record/search/candidates.hpp"

#include <algorithm>

#include "db/sql.hpp"
#include "record/access/clause.hpp"
#include "record/search/document.hpp"

namespace keyuan::record::search {
namespace {

constexpr std::int64_t kMostCandidates = 1000;
constexpr std::int64_t kMostFromIndex = 20'000;
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

// PostgreSQL's index always gives all that fit. So common tokens are looked for among the newest records first, and only what
// is not common enough to be found there is asked of all, and no more than a bounded part.
bool from_postgres(Context& ctx, const meta::Entity& entity, base::text::Rank rank, const std::string& match,
                   const Wanted& wanted, const std::function<bool(db::Rows&)>& use) {
  if (wanted.newest == 0) return true;
  const std::int64_t limit = wanted.rows * 3 + 20, generation = wanted.newest / kGeneration;
  bool more = true;
  std::int64_t given = 0;
  const auto run = [&](const std::string& tokens) {
    auto sql = head(entity, wanted, "(SELECT seq FROM (SELECT seq FROM " + index_table(entity) + " WHERE tokens @@ ?::tsquery LIMIT " +
                                        std::to_string(kMostFromIndex) + ") found ORDER BY seq DESC LIMIT ?) s");
    sql.values.insert(sql.values.begin(), {tokens, limit});
    sql.add(" WHERE t.seq = s.seq");
    finish(sql, ctx, entity);
    sql.add(" ORDER BY s.seq DESC");
    auto rows = ctx.db.query(sql.text, sql.values);
    for (given = 0; more && rows.next(); ++given) more = use(rows);
  };
  if (rank != base::text::Rank::kExact && generation > 1)
    run("(" + match + ") & (" + generation_token(generation) + " | " + generation_token(generation - 1) + ")");
  if (more) run(match);
  return more && given < limit;
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
