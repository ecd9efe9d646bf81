#include "base/working_days.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace keyuan::base {
namespace {

constexpr int kFarthest = 20'000;  // days, working or not in a row; some eighty years

}  // namespace

WorkingDays::WorkingDays(Zone zone, const Week& week, const Hours& hours, const std::map<Date, bool>& exceptions)
    : zone_(std::move(zone)), week_(week), hours_(hours) {
  if (std::find(week_.begin(), week_.end(), true) == week_.end()) throw std::invalid_argument("a week without a working day");
  if (hours_.from < 0 || hours_.to > kDay || hours_.from >= hours_.to) throw std::invalid_argument("a day without a working hour");
  for (const auto& [date, works] : exceptions)
    if (works != week_[static_cast<std::size_t>(date.weekday())]) exceptions_.emplace(date.days(), works);
}

bool WorkingDays::works(Date date) const {
  const auto it = exceptions_.find(date.days());
  return it != exceptions_.end() ? it->second : week_[static_cast<std::size_t>(date.weekday())];
}

Date WorkingDays::plus(Date date, int n) const {
  const int step = n < 0 ? -1 : 1;
  if (n == 0) {
    while (!works(date)) date = date.plus_days(1);  // ends: the exceptions do, and then the week has a day
    return date;
  }
  for (int left = std::min(n < 0 ? -n : n, kFarthest); left > 0;) {
    date = date.plus_days(step);
    if (works(date)) --left;
  }
  return date;
}

int WorkingDays::days_between(Date a, Date b) const {
  if (b < a) return -days_between(b, a);
  auto count = worked_by_the_week(b.days()) - worked_by_the_week(a.days());
  for (auto it = exceptions_.upper_bound(a.days()); it != exceptions_.end() && it->first <= b.days(); ++it) count += it->second ? 1 : -1;
  return static_cast<int>(count);
}

Time WorkingDays::after_days(Time time, int n) const {
  const auto date = zone_.date_at(time);
  const auto of_day = (time.ms + zone_.offset_at(time)) - date.days() * kDay;
  return zone_.at(plus(date, n), of_day);
}

Time WorkingDays::after_working(Time time, std::int64_t minutes) const {
  const std::int64_t most = kFarthest * std::int64_t{24} * 60;
  minutes = std::clamp(minutes, -most, most);
  if (minutes == 0) return time;
  return minutes > 0 ? forward(time, minutes * kMinute) : backward(time, -minutes * kMinute);
}

Time WorkingDays::next_start(Time time) const {
  auto date = plus(zone_.date_at(time), 0);
  if (time >= hours_of(date).to) date = plus(date, 1);
  return std::max(time, hours_of(date).from);
}

Time WorkingDays::end_of_day(Time time) const { return hours_of(plus(zone_.date_at(time), 0)).to; }

WorkingDays::Span WorkingDays::hours_of(Date date) const { return {zone_.at(date, hours_.from), zone_.at(date, hours_.to)}; }

Time WorkingDays::forward(Time time, std::int64_t left) const {
  auto date = plus(zone_.date_at(time), 0);
  for (int day = 0; day < kFarthest; ++day, date = plus(date, 1)) {
    const auto hours = hours_of(date);
    const auto from = std::max(time, hours.from);
    if (from >= hours.to) continue;
    if (from.ms + left <= hours.to.ms) return {from.ms + left};
    left -= hours.to.ms - from.ms;
  }
  return hours_of(date).to;
}

Time WorkingDays::backward(Time time, std::int64_t left) const {
  auto date = zone_.date_at(time);
  if (!works(date)) date = plus(date, -1);
  for (int day = 0; day < kFarthest; ++day, date = plus(date, -1)) {
    const auto hours = hours_of(date);
    const auto to = std::min(time, hours.to);
    if (to <= hours.from) continue;
    if (to.ms - left >= hours.from.ms) return {to.ms - left};
    left -= to.ms - hours.from.ms;
  }
  return hours_of(date).from;
}

// Of the days since 1970 up to and with this one, and negative before, by the week alone; only differences mean anything.
std::int64_t WorkingDays::worked_by_the_week(std::int64_t day) const {
  const auto since_monday = day + 3;  // 1970 began on a Thursday
  const auto weeks = since_monday >= 0 ? since_monday / 7 : -((6 - since_monday) / 7);
  const auto in_week = std::count(week_.begin(), week_.end(), true);
  return weeks * in_week + std::count(week_.begin(), week_.begin() + (since_monday - weeks * 7 + 1), true);
}

}  // namespace keyuan::base
