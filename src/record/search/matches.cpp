// The quick filter of a list.
//
// What the index gives is what matches for one character, two characters, up to three letters and the
// beginning of a number. Longer words are asked for as pairs and triples that may stand apart in a name,
// and several words may lie in one field: then, while they are few, candidates are judged one by one, and
// always when a searched field is hidden from the actor, since its tokens are in the index too. For the same reason those
// records are judged whose fields are masked to him.
#include "base/problem.hpp"
#include "base/text/plan.hpp"
#include "record/access/clause.hpp"
#include "record/search/document.hpp"
#include "record/search/index.hpp"
#include "record/search/judge.hpp"
#include "record/search/reach.hpp"

namespace keyuan::record::search {
namespace {

constexpr std::int64_t kMostJudged = 1000, kMostJudgedHidden = 20'000;

bool precise(const base::text::Tier& tier) { return tier.condition.kind != base::text::Condition::Kind::kAll &&
                                                    tier.condition.kind != base::text::Condition::Kind::kAny; }

// The index's numbers of rows.
Sql numbers(db::Dialect dialect, const Entity& entity, const std::string& match) {
  Sql sql;
  const auto table = index_table(entity);
  if (dialect == db::Dialect::kSqlite) sql.add("SELECT rowid FROM " + table + " WHERE " + table + " MATCH ").bind(match);
  else sql.add("SELECT seq FROM " + table + " WHERE tokens @@ ").bind(match).add("::tsquery");
  return sql;
}

// "1,2,3" of those candidates that match indeed; nothing when there are more than `most` of them.
std::optional<std::string> judged(const Context& ctx, const Entity& entity, const Judge& judge, const Sql& found,
                                  std::int64_t most, const std::string& where = {}) {
  Sql sql;
  sql.add("SELECT t.seq" + judge.columns() + " FROM " + db::quote_identifier(entity.table) + " t WHERE t.seq IN (");
  sql.add(found).add(") AND t.removed_at IS NULL");
  if (!where.empty()) sql.add(" AND (").add(where).add(")");
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  sql.add(" ORDER BY t.seq DESC LIMIT ").bind(most + 1);
  std::string out;
  std::int64_t n = 0;
  auto rows = ctx.db.query(sql.text, sql.values);
  while (rows.next()) {
    if (++n > most) return std::nullopt;
    if (!judge.judge(rows, 1)) continue;
    if (!out.empty()) out += ',';
    out += std::to_string(rows.integer(0));
  }
  return out;
}

void append_listed(Sql& sql, db::Dialect dialect, const std::string& listed) {
  if (dialect == db::Dialect::kSqlite)
    sql.add("t.seq IN (SELECT value FROM json_each(").bind("[" + listed + "]").add("))");
  else
    sql.add("t.seq = ANY (").bind("{" + listed + "}").add("::bigint[])");
}

}  // namespace

void append_matches(Sql& sql, const Context& ctx, const Entity& entity, std::string_view text) {
  const Judge judge(ctx, entity, text);
  const auto plan = base::text::plan(judge.query());
  if (plan.empty() || judge.fields().empty()) {
    sql.add(" AND 0 = 1");
    return;
  }
  const auto dialect = ctx.db.dialect();
  const auto& widest = plan.back();
  auto match = dialect == db::Dialect::kSqlite ? base::text::to_fts5(widest) : base::text::to_tsquery(widest);
  auto reach = reach_of(ctx, entity);
  if (reach.nothing() && !reach.shares) {
    sql.add(" AND 0 = 1");
    return;
  }
  if (!reach.shares && !reach.nothing()) match = within(reach, std::move(match), dialect);
  const auto found = numbers(dialect, entity, match);
  sql.add(" AND ");
  const auto those_that_match = [&](const std::string& where) {
    const auto listed = judged(ctx, entity, judge, found, kMostJudgedHidden, where);
    if (!listed) throw base::malformed("query.too_many_found", {{"most", std::to_string(kMostJudgedHidden)}});
    append_listed(sql, dialect, *listed);
  };
  if (judge.something_hidden()) return those_that_match({});
  if (!precise(widest))
    if (const auto listed = judged(ctx, entity, judge, found, kMostJudged)) return append_listed(sql, dialect, *listed);
  sql.add("t.seq IN (").add(found).add(")");
  if (judge.masked().empty()) return;
  sql.add(" AND (NOT (" + judge.masked() + ") OR ");
  those_that_match(judge.masked());
  sql.add(")");
}

}  // namespace keyuan::record::search
