#include "modules/followups/overdue.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/problem.hpp"
#include "fields/department.hpp"
#include "modules/followups/subject.hpp"
#include "record/access/clause.hpp"

namespace keyuan::followups {
namespace {

using base::Id;
using nlohmann::json;
using record::access::Verb;

struct Sum {
  std::int64_t open = 0, overdue = 0, none = 0, oldest = 0;
};

void add_up(record::Context& ctx, const Subject& subject, std::string_view by, std::map<Id, Sum>& sums) {
  const auto& entity = ctx.entity(subject.entity);
  if (!ctx.actor->may(entity.name, Verb::kRead)) return;
  const auto begins = ctx.zone.start_of(ctx.today()).ms;
  record::Sql sql;
  sql.add(fmt::format("SELECT t.{0}, count(*), CAST(sum(CASE WHEN t.next_due_at < {1} THEN 1 ELSE 0 END) AS bigint), "
                      "CAST(sum(CASE WHEN t.next_due_kind = 'none' THEN 1 ELSE 0 END) AS bigint), min(CASE WHEN t.next_due_at < {1} THEN t.next_due_at END) "
                      "FROM {2} t WHERE t.removed_at IS NULL AND t.owner IS NOT NULL AND t.next_due_kind IS NOT NULL",
                      by, begins, record::quote_identifier(subject.entity)));
  record::access::append_clause(sql, ctx, entity, Verb::kRead);
  sql.add(fmt::format(" GROUP BY t.{}", by));
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    auto& sum = sums[rows.id(0)];
    sum.open += rows.integer(1);
    sum.overdue += rows.integer(2);
    sum.none += rows.integer(3);
    if (!rows.is_null(4)) sum.oldest = sum.oldest ? std::min(sum.oldest, rows.integer(4)) : rows.integer(4);
  }
}

json named(Id id, std::string title) { return id ? json{{"id", id.to_string()}, {"title", std::move(title)}} : json(); }

json person(const record::Context& ctx, Id id) {
  const auto* one = ctx.org->person(id);
  return named(id, one ? one->name : std::string());
}

std::map<Id, std::string> department_names(record::Context& ctx) {
  std::map<Id, std::string> out;
  for (auto rows = ctx.db.query("SELECT id, name FROM department"); rows.next();) out[rows.id(0)] = rows.text(1);
  return out;
}

}  // namespace

json overdue(record::Context& ctx, std::string_view by) {
  if (!ctx.actor->may(kLeads.entity, Verb::kRead) && !ctx.actor->may(kAccounts.entity, Verb::kRead)) throw base::not_found();
  std::map<Id, Sum> sums;
  for (const auto& subject : kSubjects) add_up(ctx, subject, by, sums);
  std::vector<std::pair<Id, Sum>> order(sums.begin(), sums.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.overdue, a.second.none) > std::pair(b.second.overdue, b.second.none);
  });
  const bool of_departments = by == "department";
  const auto departments = department_names(ctx);
  const auto department = [&](Id id) {
    const auto it = departments.find(id);
    return named(id, it == departments.end() ? std::string() : it->second);
  };
  auto data = json::array();
  for (const auto& [id, sum] : order)
    data.push_back({{"owner", of_departments ? json() : person(ctx, id)}, {"department", department(of_departments ? id : ctx.org->department_of(id))},
                    {"open", sum.open}, {"overdue", sum.overdue}, {"oldest", sum.oldest ? json(base::Time{sum.oldest}.to_string()) : json()},
                    {"none_planned", sum.none}});
  return {{"data", std::move(data)}};
}

}  // namespace keyuan::followups
