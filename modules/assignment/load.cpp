#include "modules/assignment/load.hpp"

#include <functional>
#include <unordered_map>

#include "modules/assignment/rules.hpp"
#include "record/access/clause.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/sql.hpp"

namespace keyuan::assignment {
namespace {

using record::access::Verb;

struct Span {
  std::int64_t now, tomorrow;
};

// How many records of a type each person has, of those the actor sees, that `open` holds for.
void add_open(record::Context& ctx, std::string_view name, const char* open, const std::function<void(base::Id, std::int64_t)>& add) {
  const auto& entity = ctx.entity(name);
  std::vector<std::pair<std::string, std::string>> asked{{"group", "owner"}};
  if (!record::is_hidden(ctx, entity, *entity.find("status"))) asked.emplace_back("filter", open);
  for (const auto& group : record::groups(ctx, entity, record::read_aggregate(ctx, entity, asked)))
    if (!base::is_null(group.keys.front())) add(base::as_id(group.keys.front()), std::stoll(group.figures.front().json));
}

// SELECT person, overdue, due today, of what is due before tomorrow.
record::Sql due(const record::Context& ctx, const Span& span, std::string_view entity, const std::string& person, const std::string& at,
                const std::string& which) {
  record::Sql sql;
  sql.add("SELECT " + person + ", COALESCE(sum(CASE WHEN " + at + " < ").bind(span.now);
  sql.add(" THEN 1 ELSE 0 END), 0), COALESCE(sum(CASE WHEN " + at + " >= ").bind(span.now);
  sql.add(" THEN 1 ELSE 0 END), 0) FROM " + record::quote_identifier(ctx.entity(entity).table) + " t WHERE t.removed_at IS NULL AND " + at + " < ")
      .bind(span.tomorrow)
      .add(" AND " + person + " IS NOT NULL AND " + which);
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
  const auto of = [&](base::Id person) {
    const auto it = places.find(person);
    return it == places.end() ? nullptr : &out[it->second];
  };
  add_open(ctx, "lead", R"(["status","not in",["converted","unqualified"]])", [&](base::Id person, std::int64_t n) { if (auto* load = of(person)) load->open_leads = n; });
  add_open(ctx, "account", R"(["status","!=","lost"])", [&](base::Id person, std::int64_t n) { if (auto* load = of(person)) load->open_accounts = n; });
  const auto add_due = [&](const record::Sql& sql) {
    for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
      if (auto* load = of(rows.id(0))) {
        load->overdue += rows.integer(1);
        load->today += rows.integer(2);
      }
  };
  add_due(due(ctx, span, "lead", "t.owner", "t.next_follow_up_at", "t.status NOT IN ('converted', 'unqualified')"));
  add_due(due(ctx, span, "account", "t.owner", "t.next_follow_up_at", "(t.status IS NULL OR t.status <> 'lost')"));
  add_due(due(ctx, span, "activity", "COALESCE(t.assignee, t.owner)", "t.due_at", "t.kind = 'task' AND t.done = 0"));
  return out;
}

}  // namespace keyuan::assignment
