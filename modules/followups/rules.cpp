#include "modules/followups/rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace keyuan::followups {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kDoes = {{
    {"call", "call"}, {"visit", "visit"}, {"visit", "meeting"}, {"message", "message"}, {"mail", "email"}, {"mail", "note"},
    {"gift", "visit"}, {"gift", "meeting"}, {"gift", "note"}, {"message", "email"},
}};

constexpr std::array<std::string_view, 8> kLostFirst = {"first_contact", "return", "commitment", "appointment", "task", "plan", "follow_up", "rhythm"};

base::Date later(const base::WorkingDays& calendar, bool working_days, base::Date from, int days) {
  return working_days ? calendar.plus(from, days) : from.plus_days(days);
}

}  // namespace

bool does_step(std::string_view step_kind, std::string_view channel) {
  return std::find(kDoes.begin(), kDoes.end(), std::pair{step_kind, channel}) != kDoes.end();
}

Time step_due(const base::WorkingDays& calendar, bool working_days, Time started, int day, const std::optional<StepBehind>& behind) {
  const auto& zone = calendar.zone();
  auto on = later(calendar, working_days, zone.date_at(started), day);
  auto earliest = started;
  if (behind) {
    on = std::max(on, later(calendar, working_days, zone.date_at(behind->at), std::max(day - behind->day, 0)));
    earliest = std::max(earliest, behind->at);
  }
  return std::max(zone.at(on, calendar.hours().to), earliest);
}

Time rhythm_due(const base::WorkingDays& calendar, const Rhythm& rhythm, Time since) {
  if (!rhythm.working_days) return {since.ms + rhythm.days * base::kDay};
  const auto day = calendar.zone().date_at(since);
  return {since.ms + (calendar.plus(day, rhythm.days).days() - day.days()) * base::kDay};
}

std::optional<Time> agreed(std::optional<Time> next_follow_up, std::optional<Time> last_follow_up) {
  if (next_follow_up && last_follow_up && *next_follow_up <= *last_follow_up) return std::nullopt;
  return next_follow_up;
}

NextDue next_due(const Planned& planned) {
  NextDue out{std::nullopt, "none"};
  const auto take = [&](const std::optional<Time>& at, std::string_view kind) {
    if (at && (!out.at || *at < *out.at)) out = {at, kind};
  };
  take(planned.commitment, "commitment");
  take(planned.appointment, "appointment");
  take(planned.task, "task");
  take(planned.plan, "plan");
  take(planned.follow_up, "follow_up");
  take(planned.rhythm, "rhythm");
  return out;
}

int lost_first(std::string_view kind) {
  return static_cast<int>(std::find(kLostFirst.begin(), kLostFirst.end(), kind) - kLostFirst.begin());
}

bool comes_before(const ToDo& a, const ToDo& b) {
  if (a.lost_first != b.lost_first) return a.lost_first < b.lost_first;
  if (a.lost_first <= kLastWithDeadline && a.due != b.due) return a.due < b.due;
  if (a.weight != b.weight) return a.weight > b.weight;
  if (a.spoken != b.spoken) return a.spoken < b.spoken;  // never comes first
  if (a.due != b.due) return a.due < b.due;
  return a.id < b.id;
}

std::int64_t weight(std::optional<std::int64_t> score, std::string_view letter) {
  if (score) return *score;
  return letter == "A" ? 90 : letter == "B" ? 60 : letter == "C" ? 30 : letter == "D" ? 10 : 0;
}

int overdue_days(const base::Zone& zone, Time due, Time now) {
  return static_cast<int>(std::max<std::int64_t>(zone.date_at(now).days() - zone.date_at(due).days(), 0));
}

std::string_view outcome(Time due, Time kept_at) { return kept_at <= due ? "kept" : "late"; }

}  // namespace keyuan::followups
