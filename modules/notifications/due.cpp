#include "modules/notifications/due.hpp"

#include <charconv>
#include <map>

#include <fmt/format.h>

#include "fields/activity.hpp"
#include "fields/notification.hpp"
#include "modules/notifications/tell.hpp"
#include "record/write.hpp"

namespace keyuan::notifications {
namespace {

namespace activity = fields::activity;
using app::Context;
using base::Id;
using record::Record;

constexpr std::string_view kReminded = "notifications.reminded_until", kMorning = "notifications.last_morning";
constexpr std::int64_t kMorningBegins = 8 * base::kHour, kKept = 90 * base::kDay;
constexpr int kPurgedAtATime = 200;

// A moment among the settings; `otherwise` where there is none yet.
std::int64_t kept_moment(db::Transaction& tx, std::string_view name, std::int64_t otherwise) {
  const auto text = app::setting(tx, name);
  std::int64_t ms = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), ms);
  return ms;
}

std::string due_json(std::int64_t ms) { return fmt::format(R"({{"due_at":"{}"}})", base::Time{ms}.to_string()); }

std::vector<Id> found(Context& ctx, std::string_view sql, const db::Values& values) {
  std::vector<Id> ids;
  for (auto rows = ctx.db.query(sql, values); rows.next();) ids.push_back(rows.id(0));
  return ids;
}

// Reminders after `from`, up to `to`, of what is not done.
std::vector<Id> reminders(Context& ctx, std::int64_t from, std::int64_t to) {
  return found(ctx, "SELECT id FROM activity WHERE remind_at > ? AND remind_at <= ? AND removed_at IS NULL AND done = 0 "
                    "AND kind <> 'follow_up' ORDER BY remind_at, seq", {from, to});
}

void remind(Context& ctx, const Record& task) {
  std::vector<Id> whom = {task.has(activity::assignee) ? task.get(activity::assignee) : task.owner()};
  if (task.get(activity::kind) == activity::kind_choice::appointment)
    if (const auto it = task.links.find(activity::participants.index); it != task.links.end())
      for (const auto& person : it->second)
        if (person != whom.front()) whom.push_back(person);
  for (const auto& person : whom) {
    Notice notice{.kind = "task_due", .whom = person};
    if (task.has(activity::due_at)) notice.details = due_json(task.get(activity::due_at).ms);
    about(ctx, task, notice);
    if (notice.record) tell(ctx, notice);
  }
}

struct Overdue {
  Id first;
  std::int64_t due = 0, count = 0;
};

// By person, what became overdue after `from`, up to `to`; what is due on a day is overdue when the day is over.
std::map<Id, Overdue> overdue(Context& ctx, std::int64_t from, std::int64_t to) {
  std::map<Id, Overdue> out;
  auto rows = ctx.db.query("SELECT coalesce(assignee, owner), id, due_at, all_day FROM activity WHERE due_at > ? AND due_at <= ? "
                           "AND removed_at IS NULL AND done = 0 AND kind = 'task' ORDER BY due_at, seq", {from - base::kDay, to});
  while (rows.next()) {
    const bool whole_day = !rows.is_null(3) && rows.integer(3) != 0;
    const auto over = rows.integer(2) + (whole_day ? base::kDay : 0);
    if (over <= from || over > to) continue;
    auto& his = out[rows.id(0)];
    if (his.count++ == 0) his.first = rows.id(1), his.due = rows.integer(2);
  }
  return out;
}

void clear_old(app::Services& services) {
  for (bool more = true; more;)
    services.write({}, [&](Context& ctx) {
      const auto& entity = ctx.entity(fields::notification::kEntity);
      const auto old = found(ctx, fmt::format("SELECT id FROM notification WHERE created_at < ? ORDER BY seq LIMIT {}", kPurgedAtATime),
                             {ctx.now().ms - kKept});
      for (const auto& id : old) {
        if (const auto one = record::load(ctx, entity, id); one && !one->removed()) record::remove(ctx, entity, id);
        record::purge(ctx, entity, id);
      }
      more = static_cast<int>(old.size()) == kPurgedAtATime;
    });
}

}  // namespace

void tell_what_is_due(app::Services& services) {
  bool any = false;
  services.read({}, [&](Context& ctx) {
    const auto now = ctx.now().ms;
    const auto from = kept_moment(ctx.db, kReminded, 0);
    any = from == 0 || !reminders(ctx, from, now).empty();
  });
  if (!any) return;
  services.write({}, [&](Context& ctx) {
    const auto now = ctx.now().ms;
    for (const auto& id : reminders(ctx, kept_moment(ctx.db, kReminded, now), now))
      if (const auto task = record::load(ctx, ctx.entity(activity::kEntity), id)) remind(ctx, *task);
    app::set_setting(ctx.db, kReminded, std::to_string(now));
  });
}

void tell_what_is_overdue(app::Services& services) {
  const auto now = services.clock.now();
  const auto zone = services.workspace()->zone;
  const auto morning = zone.at(zone.date_at(now), kMorningBegins);
  if (now < morning) return;
  bool told = false;
  services.database.read([&](db::Transaction& tx) { told = kept_moment(tx, kMorning, 0) >= morning.ms; });
  if (told) return;
  services.write({}, [&](Context& ctx) {
    const auto before = kept_moment(ctx.db, kMorning, morning.ms - base::kDay);
    if (before >= morning.ms) return;
    for (const auto& [whom, what] : overdue(ctx, before, morning.ms)) {
      Notice notice{.kind = "task_overdue", .whom = whom, .details = due_json(what.due), .count = what.count};
      if (const auto task = record::load(ctx, ctx.entity(activity::kEntity), what.first)) about(ctx, *task, notice);
      tell(ctx, notice);
    }
    app::set_setting(ctx.db, kMorning, std::to_string(morning.ms));
  });
  clear_old(services);
}

}  // namespace keyuan::notifications
