#include "modules/sources/first_contact.hpp"

#include <algorithm>
#include <map>

#include "fields/activity.hpp"
#include "fields/lead.hpp"
#include "fields/source.hpp"
#include "modules/calendar/calendar.hpp"
#include "record/keep.hpp"
#include "record/load.hpp"

namespace keyuan::sources {
namespace {

namespace lead = fields::lead;
namespace activity = fields::activity;
using record::WriteKind;

constexpr int kRecountedAtATime = 500;

base::Time by_the_calendar(const base::Zone& zone, const Deadline& deadline, base::Time from) {
  const auto date = zone.date_at(from);
  const auto of_day = from.ms + zone.offset_at(from) - date.days() * base::kDay;
  const auto day = deadline.days ? zone.at(date.plus_days(deadline.days), of_day) : from;
  return {day.ms + deadline.hours * base::kHour};
}

std::optional<base::Time> due_of(record::Context& ctx, base::Id source, base::Time from) {
  const auto deadline = source ? deadline_of(ctx, source) : std::nullopt;
  return deadline ? std::optional(due(*calendar::of(ctx), *deadline, from)) : std::nullopt;
}

bool writes(const record::Write& write) { return write.kind == WriteKind::kCreate || write.kind == WriteKind::kUpdate; }

}  // namespace

base::Time due(const base::WorkingDays& calendar, const Deadline& deadline, base::Time from) {
  if (!deadline.working) return by_the_calendar(calendar.zone(), deadline, from);
  auto at = from;
  if (deadline.days > 0) {
    at = calendar.after_days(from, deadline.days);
    if (calendar.next_start(at) != at) at = calendar.end_of_day(at);
  }
  return deadline.hours > 0 ? calendar.after_working(at, deadline.hours * 60) : at;
}

std::optional<Deadline> deadline_of(record::Context& ctx, base::Id source) {
  auto rows = ctx.db.query(
      "WITH RECURSIVE up (id, parent, days, hours, kind, depth) AS ("
      "SELECT id, parent, first_contact_days, first_contact_hours, first_contact_kind, 0 FROM source WHERE id = ? UNION ALL "
      "SELECT s.id, s.parent, s.first_contact_days, s.first_contact_hours, s.first_contact_kind, u.depth + 1 "
      "FROM source s JOIN up u ON s.id = u.parent WHERE u.depth < 50) "
      "SELECT days, hours, kind FROM up WHERE days IS NOT NULL OR hours IS NOT NULL ORDER BY depth LIMIT 1", {source});
  if (!rows.next()) return std::nullopt;
  return Deadline{static_cast<int>(rows.integer(0)), static_cast<int>(rows.integer(1)),
                  rows.text(2) != fields::source::first_contact_kind_choice::calendar};
}

void keep_first_contact(record::Context& ctx, record::Write& write) {
  if (!writes(write)) return;
  auto& r = write.after;
  const base::Time came{base::as_integer(r[meta::kCreatedAt])};
  const bool made = write.kind == WriteKind::kCreate;
  if ((made || write.changes(lead::status)) && r.get(lead::status) != lead::status_choice::new_ && !r.has(lead::first_contacted_at))
    write.set(lead::first_contacted_at, made ? came : ctx.now());
  if (r.has(lead::first_contacted_at) || !(made ? r.has(lead::origin) : write.changes(lead::origin))) return;
  const auto until = due_of(ctx, r.get(lead::origin), came);
  write.put(lead::first_contact_due.index, until ? record::convert::to_value(*until) : base::Value{});
}

void note_first_contact(record::Context& ctx, record::Write& write) {
  if (!writes(write)) return;
  const auto& r = write.after;
  if (r.get(activity::kind) != activity::kind_choice::follow_up || r.get(activity::channel) == activity::channel_choice::note) return;
  if (!r.has(activity::lead) || !r.has(activity::at)) return;
  const auto& entity = ctx.entity(lead::kEntity);
  const auto whom = record::load(ctx, entity, r.get(activity::lead), record::Lock::kForUpdate);
  if (!whom) return;
  const auto at = std::min(r.get(activity::at), ctx.now());
  if (!whom->has(lead::first_contacted_at) || at < whom->get(lead::first_contacted_at))
    record::keep(ctx, entity, whom->id(), {record::kept(lead::first_contacted_at, at)});
}

bool moves_deadlines(const record::Write& write) {
  namespace source = fields::source;
  return write.kind == WriteKind::kUpdate && (write.changes(source::parent) || write.changes(source::first_contact_days) ||
                                              write.changes(source::first_contact_hours) || write.changes(source::first_contact_kind));
}

bool recount_some(record::Context& ctx, std::int64_t& behind) {
  struct Waiting {
    base::Id id, origin;
    base::Time came;
  };
  std::vector<Waiting> waiting;
  for (auto rows = ctx.db.query("SELECT seq, id, origin, created_at FROM lead WHERE seq > ? AND first_contact_due IS NOT NULL AND "
                                "first_contacted_at IS NULL AND removed_at IS NULL ORDER BY seq LIMIT " + std::to_string(kRecountedAtATime), {behind});
       rows.next();) {
    behind = rows.integer(0);
    waiting.push_back({rows.id(1), rows.id(2), {rows.integer(3)}});
  }
  std::map<base::Id, std::optional<Deadline>> deadlines;
  const auto days = calendar::of(ctx);
  for (const auto& one : waiting) {
    const auto [it, fresh] = deadlines.try_emplace(one.origin);
    if (fresh && one.origin) it->second = deadline_of(ctx, one.origin);
    const auto until = it->second ? record::kept(lead::first_contact_due, due(*days, *it->second, one.came)) : record::kept_empty(lead::first_contact_due);
    record::keep(ctx, ctx.entity(lead::kEntity), one.id, {until});
  }
  return static_cast<int>(waiting.size()) == kRecountedAtATime;
}

}  // namespace keyuan::sources
