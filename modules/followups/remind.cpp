#include "modules/followups/remind.hpp"

#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>

#include "fields/commitment.hpp"
#include "modules/followups/subject.hpp"
#include "modules/notifications/notifications.hpp"
#include "record/load.hpp"

namespace keyuan::followups {
namespace {

using app::Context;
using base::Id;

constexpr std::int64_t kMorningBegins = 9 * base::kHour;

std::string last_morning(const base::Zone& zone) { return "followups.last_morning." + zone.name(); }

std::int64_t kept_moment(db::Transaction& tx, const std::string& name) {
  const auto text = app::setting(tx, name);
  std::int64_t ms = 0;
  std::from_chars(text.data(), text.data() + text.size(), ms);
  return ms;
}

// What a person is told of one kind: how many, and about which the first is.
struct News {
  std::string_view entity;
  Id first;
  std::int64_t due = 0, count = 0;
};
using ByPerson = std::map<Id, News>;

void gather(Context& ctx, ByPerson& out, const std::string& sql, const db::Values& values, std::string_view entity) {
  for (auto rows = ctx.db.query(sql, values); rows.next();) {
    auto& news = out[rows.id(0)];
    if (news.count++ == 0 || rows.integer(2) < news.due) news.entity = entity, news.first = rows.id(1), news.due = rows.integer(2);
  }
}

ByPerson steps_due(Context& ctx, std::int64_t from, std::int64_t to) {
  ByPerson out;
  for (const auto& subject : kSubjects)
    gather(ctx, out, fmt::format("SELECT t.owner, t.id, r.due_at FROM plan_run r JOIN {0} t ON t.id = r.{0} WHERE r.state = 'running' AND r.removed_at IS NULL "
                                 "AND r.due_at >= ? AND r.due_at < ? AND t.removed_at IS NULL AND t.owner IS NOT NULL ORDER BY r.due_at, r.seq", subject.entity),
           {from, to}, subject.entity);
  return out;
}

ByPerson commitments_due(Context& ctx, std::int64_t from, std::int64_t to) {
  ByPerson out;
  gather(ctx, out, "SELECT owner, id, due_at FROM commitment WHERE state = 'open' AND due_at >= ? AND due_at < ? AND removed_at IS NULL "
                   "AND owner IS NOT NULL ORDER BY due_at, seq", {from, to}, fields::commitment::kEntity);
  return out;
}

void tell(Context& ctx, std::string_view kind, const ByPerson& news, const std::set<Id>& people, base::Date day) {
  const auto source = "followups:" + day.to_string();
  for (const auto& [whom, what] : news) {
    if (!people.contains(whom) || notifications::was_told(ctx, whom, source, kind)) continue;
    notifications::Notice notice{.kind = kind, .whom = whom, .details = fmt::format(R"({{"due_at":"{}"}})", base::Time{what.due}.to_string()),
                                 .source = source, .count = what.count};
    if (const auto record = record::load(ctx, ctx.entity(what.entity), what.first)) notifications::about(ctx, *record, notice);
    notifications::tell(ctx, notice);
  }
}

// Active people by the zone in which they live.
std::map<std::string, std::set<Id>> people_by_zone(Context& ctx) {
  std::map<std::string, std::set<Id>> out;
  for (auto rows = ctx.db.query("SELECT id FROM \"user\" WHERE removed_at IS NULL"); rows.next();) {
    const auto* person = ctx.org->person(rows.id(0));
    if (!person || !person->active) continue;
    const auto own = person->zone.empty() ? std::nullopt : base::Zone::find(person->zone);
    out[own.value_or(ctx.workspace->zone).name()].insert(person->id);
  }
  return out;
}

}  // namespace

void tell_the_morning(app::Services& services) {
  std::map<std::string, std::set<Id>> late;
  services.read({}, [&](Context& ctx) {
    for (auto& [name, people] : people_by_zone(ctx)) {
      const auto zone = *base::Zone::find(name);
      const auto morning = zone.at(zone.date_at(ctx.now()), kMorningBegins);
      if (ctx.now() >= morning && kept_moment(ctx.db, last_morning(zone)) < morning.ms) late.emplace(name, std::move(people));
    }
  });
  for (const auto& [name, people] : late)
    services.write({}, [&](Context& ctx) {
      const auto zone = *base::Zone::find(name);
      const auto day = zone.date_at(ctx.now());
      const auto morning = zone.at(day, kMorningBegins).ms;
      const auto last = kept_moment(ctx.db, last_morning(zone));
      if (last >= morning) return;
      const auto today = zone.start_of(day).ms, tomorrow = zone.start_of(day.plus_days(1)).ms, after = zone.start_of(day.plus_days(2)).ms;
      tell(ctx, "step_due", steps_due(ctx, today, tomorrow), people, day);
      tell(ctx, "commitment_due", commitments_due(ctx, tomorrow, after), people, day);
      // Since the last morning that was told, or the day before where there was none.
      tell(ctx, "commitment_overdue", commitments_due(ctx, last ? last : morning - base::kDay, morning), people, day);
      app::set_setting(ctx.db, last_morning(zone), std::to_string(morning));
    });
}

}  // namespace keyuan::followups
