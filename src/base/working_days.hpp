// On which days, and within which hours, a company works, and how deadlines are counted by that.
//
// A day works when the week says so, unless an exception says otherwise: a public holiday, a Sunday that is worked to
// make up for one. Everything is wall-clock time of one zone. Values; safe from several threads. Cost: a deadline some
// days away is a few look-ups; numbers beyond 20,000 days are cut off there.
#pragma once

#include <array>
#include <cstdint>
#include <map>

#include "base/time.hpp"

namespace keyuan::base {

struct WorkingHours {  // milliseconds of the day; from < to <= kDay
  std::int64_t from = 9 * kHour, to = 18 * kHour;
};

class WorkingDays {
 public:
  using Week = std::array<bool, 7>;  // Monday first
  using Hours = WorkingHours;
  static constexpr Week kMondayToFriday = {true, true, true, true, true, false, false};

  // `exceptions`: whether that day works. Errors: std::invalid_argument when no day of the week works, or no hour.
  explicit WorkingDays(Zone zone, const Week& week = kMondayToFriday, const Hours& hours = {},
                       const std::map<Date, bool>& exceptions = {});

  [[nodiscard]] const Zone& zone() const { return zone_; }
  [[nodiscard]] const Week& week() const { return week_; }
  [[nodiscard]] const Hours& hours() const { return hours_; }

  [[nodiscard]] bool works(Date date) const;
  // The n-th working day after `date`, or, n being negative, before it; for 0 `date` itself when it works and the next
  // working day when it does not.
  [[nodiscard]] Date plus(Date date, int n) const;
  // How many working days come after `a` up to and with `b`; negative when `b` comes first. plus(a, n) is n away from
  // a working day a.
  [[nodiscard]] int days_between(Date a, Date b) const;

  // The same time of day on plus(its day, n), whatever the hours are.
  [[nodiscard]] Time after_days(Time time, int n) const;
  // When so many minutes have been worked since, or, being negative, before: 30 minutes after Friday 17:45 are Monday
  // 9:15, and at the end of the hours rather than at the beginning of the next. For 0 the moment itself.
  [[nodiscard]] Time after_working(Time time, std::int64_t minutes) const;
  // The moment itself within working hours, otherwise their next beginning.
  [[nodiscard]] Time next_start(Time time) const;
  // The last moment of the hours of the day of `time`, or of the next working day when it is none.
  [[nodiscard]] Time end_of_day(Time time) const;

 private:
  struct Span {
    Time from, to;
  };
  [[nodiscard]] Span hours_of(Date date) const;
  [[nodiscard]] Time forward(Time time, std::int64_t milliseconds) const;
  [[nodiscard]] Time backward(Time time, std::int64_t milliseconds) const;
  [[nodiscard]] std::int64_t worked_by_the_week(std::int64_t day) const;

  Zone zone_;
  Week week_;
  Hours hours_;
  std::map<std::int64_t, bool> exceptions_;  // by days(): only those that the week does not say
};

}  // namespace keyuan::base
