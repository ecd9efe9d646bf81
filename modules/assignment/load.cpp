#include "modules/assignment/load.hpp"

#include <unordered_map>

#include "modules/assignment/rules.hpp"
#include "record/access/clause.hpp"
#include "record/query/sql.hpp"

namespace keyuan::assignment {
namespace {

using record::access::Verb;

struct Span {
  std::int64_t now, tomorrow;
};

// SELECT person, all, overdue, due today, of one record type as far as the person sees it.
record::Sql counted(const record::Context& ctx, const Span& span, std::string_view entity, const std::string& person,
                    const std::string& due, const std::string& which) {
  record::Sql sql;
  sql.add("SELECT " + person + ", count(*), COALESCE(sum(CASE WHEN " + due + " < ").bind(span.now);
  sql.add(" THEN 1 ELSE 0 END), 0), COALESCE(sum(CASE WHEN " + due + " >= ").bind(span.now).add(" AND " + due + " < ").bind(span.tomorrow);
  sql.add(" THEN 1 ELSE 0 END), 0) FROM " + record::quote_identifier(ctx.entity(entity).table) + " t WHERE t.removed_at IS NULL AND " + person +
          " IS NOT NULL AND " + which);
  record::access::append_clause(sql, ctx, ctx.entity(entity), Verb::kRead);
  return sql.add(" GROUP BY " + person);
}

}  // namespace

std::vector<Load> loads(record::Context& ctx) {
  std::vector<Load> out;
  std::unordered_map<base::Id, std::size_t> places;
  const auto today = ctx.workspace->zone.date_at(ctx.now());
  for (auto rows = ctx.db.query("SELECT id, name FROM \"user\" WHERE removed_at IS NULL AND active = 1 ORDER BY name_sort, seq"); rows.next();) {
    const auto id = rows.id(0);
    if (!ctx.actor->covers("lead", Verb::kRead, id, ctx.org->department_of(id))) continue;
    places.emplace(id, out.size());
    out.push_back({id, std::string(rows.text(1))});
  }
  const auto away = absences(ctx, today);
  for (auto& one : out) one.absent = is_away(away, one.user, today);
  const Span span{ctx.now().ms, ctx.workspace->zone.start_of(today.plus_days(1)).ms};
  const auto add = [&](const record::Sql& sql, std::int64_t Load::*all) {
    for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
      const auto it = places.find(rows.id(0));
      if (it == places.end()) continue;
      auto& load = out[it->second];
      if (all) load.*all += rows.integer(1);
      load.overdue += rows.integer(2);
      load.today += rows.integer(3);
    }
  };
  add(counted(ctx, span, "lead", "t.owner", "t.next_follow_up_at", "t.status NOT IN ('converted', 'unqualified')"), &Load::open_leads);
  add(counted(ctx, span, "account", "t.owner", "t.next_follow_up_at", "(t.status IS NULL OR t.status <> 'lost')"), &Load::open_accounts);
  add(counted(ctx, span, "activity", "COALESCE(t.assignee, t.owner)", "t.due_at", "t.kind = 'task' AND t.done = 0"), nullptr);
  return out;
}

}  // namespace keyuan::assignment
