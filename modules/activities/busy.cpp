#include "modules/activities/busy.hpp"

#include <algorithm>
#include <map>

#include "record/query/sql.hpp"

namespace keyuan::activities {
namespace {

using Spans = std::vector<std::pair<std::int64_t, std::int64_t>>;

// " WHERE … AND …" of what takes time and may reach into the span; a day more, since days begin elsewhere earlier.
void append_in_span(record::Sql& sql, base::Time from, base::Time to) {
  sql.add(" AND a.removed_at IS NULL AND a.ends_at IS NOT NULL AND a.kind <> 'follow_up' AND (a.kind = 'appointment' OR a.done = 0)");
  sql.add(" AND a.due_at > ").bind(from.ms - kLongestAppointment - base::kDay).add(" AND a.due_at < ").bind(to.ms + base::kDay);
}

record::Sql asked(const std::vector<base::Id>& people, base::Time from, base::Time to) {
  record::Sql sql;
  sql.add("SELECT a.assignee, a.due_at, a.ends_at, a.all_day FROM activity a WHERE a.assignee IN ").bind_list(people);
  append_in_span(sql, from, to);
  sql.add(" UNION ALL SELECT p.target, a.due_at, a.ends_at, a.all_day FROM activity__participants p "
          "JOIN activity a ON a.id = p.source WHERE p.target IN ").bind_list(people);
  append_in_span(sql, from, to);
  return sql;
}

Spans merged(Spans spans) {
  std::sort(spans.begin(), spans.end());
  Spans out;
  for (const auto& [from, to] : spans) {
    if (!out.empty() && from <= out.back().second) out.back().second = std::max(out.back().second, to);
    else out.emplace_back(from, to);
  }
  return out;
}

}  // namespace

std::vector<Busy> busy(record::Context& ctx, const std::vector<base::Id>& people, base::Time from, base::Time to) {
  std::map<base::Id, Spans> found;
  const auto sql = asked(people, from, to);
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    base::Time begins{rows.integer(1)}, ends{rows.integer(2)};
    if (!rows.is_null(3) && rows.integer(3) != 0) {
      const auto last = std::max(ends.ms - 1, begins.ms);  // until midnight is not the next day
      begins = ctx.zone.start_of(ctx.zone.date_at(begins));
      ends = ctx.zone.start_of(ctx.zone.date_at({last}).plus_days(1));
    }
    if (begins < to && ends > from && ends > begins)
      found[rows.id(0)].emplace_back(std::max(begins.ms, from.ms), std::min(ends.ms, to.ms));
  }
  std::vector<Busy> out;
  for (const auto& person : people)
    for (const auto& [begins, ends] : merged(std::move(found[person]))) out.push_back({person, {begins}, {ends}});
  return out;
}

}  // namespace keyuan::activities
