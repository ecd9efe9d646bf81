#include "base/working_days.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace keyuan::base {
namespace {

Date day(std::string_view text) { return *Date::parse(text); }
Time at(std::string_view text) { return *Time::parse(std::string(text) + "+08:00"); }
Zone shanghai() { return *Zone::find("Asia/Shanghai"); }

// As in the autumn of 2026: a holiday from 1 to 7 October, worked for on Sunday 27 September and Saturday 10 October.
WorkingDays autumn() {
  std::map<Date, bool> exceptions = {{day("2026-09-27"), true}, {day("2026-10-10"), true}};
  for (int n = 1; n <= 7; ++n) exceptions[day("2026-10-01").plus_days(n - 1)] = false;
  return WorkingDays(shanghai(), WorkingDays::kMondayToFriday, {}, exceptions);
}

TEST(WorkingDays, WeekAndExceptions) {
  const auto days = autumn();
  EXPECT_TRUE(days.works(day("2026-09-25")));
  EXPECT_FALSE(days.works(day("2026-09-26")));
  EXPECT_TRUE(days.works(day("2026-09-27")));
  EXPECT_FALSE(days.works(day("2026-10-01")));
  EXPECT_TRUE(days.works(day("2026-10-10")));
}

TEST(WorkingDays, Plus) {
  const auto days = autumn();
  const auto check = [&](const char* from, int n, const char* expected) {
    EXPECT_EQ(days.plus(day(from), n).to_string(), expected) << from << " + " << n;
  };
  check("2026-09-25", 1, "2026-09-27");
  check("2026-09-30", 1, "2026-10-08");
  check("2026-10-03", 1, "2026-10-08");
  check("2026-10-09", 2, "2026-10-12");
  check("2026-10-08", -1, "2026-09-30");
  check("2026-10-04", -1, "2026-09-30");
  check("2026-09-30", 0, "2026-09-30");
  check("2026-10-03", 0, "2026-10-08");
  check("2026-10-10", 5, "2026-10-16");
}

TEST(WorkingDays, BetweenIsWhatPlusAdds) {
  const auto days = autumn();
  for (const auto* start : {"2026-09-20", "2026-09-26", "2026-09-30", "2026-10-04", "1969-12-25"})
    for (int n = -40; n <= 40; ++n)
      if (n > 0 || (n < 0 && days.works(day(start)))) {
        EXPECT_EQ(days.days_between(day(start), days.plus(day(start), n)), n) << start << " " << n;
      }
  EXPECT_EQ(days.days_between(day("2026-09-30"), day("2026-09-30")), 0);
}

TEST(WorkingDays, BetweenCountsDayByDay) {
  const auto days = autumn();
  int counted = 0;
  for (auto date = day("2025-12-31"); date < day("2027-01-10"); date = date.plus_days(1)) {
    EXPECT_EQ(days.days_between(day("2025-12-31"), date), counted) << date.to_string();
    if (days.works(date.plus_days(1))) ++counted;
  }
}

TEST(WorkingDays, SameTimeOfDay) {
  const auto days = autumn();
  EXPECT_EQ(days.after_days(at("2026-09-26T15:30:00"), 1), at("2026-09-27T15:30:00"));
  EXPECT_EQ(days.after_days(at("2026-09-30T23:59:00"), 1), at("2026-10-08T23:59:00"));
  EXPECT_EQ(days.after_days(at("2026-10-08T00:10:00"), -1), at("2026-09-30T00:10:00"));
  EXPECT_EQ(days.after_days(at("2026-10-08T10:00:00"), 0), at("2026-10-08T10:00:00"));
}

TEST(WorkingDays, WithinHours) {
  const auto days = autumn();
  const auto check = [&](const char* from, int minutes, const char* expected) {
    EXPECT_EQ(days.after_working(at(from), minutes).to_string(), at(expected).to_string()) << from << " + " << minutes;
  };
  check("2026-09-24T10:00:00", 60, "2026-09-24T11:00:00");
  check("2026-09-25T17:45:00", 30, "2026-09-27T09:15:00");
  check("2026-09-25T17:00:00", 60, "2026-09-25T18:00:00");
  check("2026-09-26T12:00:00", 60, "2026-09-27T10:00:00");
  check("2026-09-30T19:00:00", 9 * 60, "2026-10-08T18:00:00");
  check("2026-09-30T03:00:00", 1, "2026-09-30T09:01:00");
  check("2026-10-08T09:30:00", -60, "2026-09-30T17:30:00");
  check("2026-10-08T10:00:00", -60, "2026-10-08T09:00:00");
  check("2026-10-03T10:00:00", -120, "2026-09-30T16:00:00");
  check("2026-10-03T10:00:00", 0, "2026-10-03T10:00:00");
}

TEST(WorkingDays, NextStartAndEnd) {
  const auto days = autumn();
  EXPECT_EQ(days.next_start(at("2026-09-24T10:00:00")), at("2026-09-24T10:00:00"));
  EXPECT_EQ(days.next_start(at("2026-09-24T18:00:00")), at("2026-09-25T09:00:00"));
  EXPECT_EQ(days.next_start(at("2026-09-30T18:30:00")), at("2026-10-08T09:00:00"));
  EXPECT_EQ(days.next_start(at("2026-10-02T12:00:00")), at("2026-10-08T09:00:00"));
  EXPECT_EQ(days.end_of_day(at("2026-09-24T05:00:00")), at("2026-09-24T18:00:00"));
  EXPECT_EQ(days.end_of_day(at("2026-10-02T12:00:00")), at("2026-10-08T18:00:00"));
}

// The clocks of New York went forward on 8 March 2026: hours are those of the wall.
TEST(WorkingDays, ClocksThatGoForward) {
  const WorkingDays days(*Zone::find("America/New_York"), {true, true, true, true, true, true, true});
  const auto saturday = *Time::parse("2026-03-07T17:00:00-05:00");
  EXPECT_EQ(days.after_working(saturday, 120), *Time::parse("2026-03-08T10:00:00-04:00"));
  EXPECT_EQ(days.after_days(saturday, 1), *Time::parse("2026-03-08T17:00:00-04:00"));
}

TEST(WorkingDays, EndsWhateverIsAsked) {
  EXPECT_THROW(WorkingDays(shanghai(), {}), std::invalid_argument);
  EXPECT_THROW(WorkingDays(shanghai(), WorkingDays::kMondayToFriday, {9 * kHour, 9 * kHour}), std::invalid_argument);
  EXPECT_THROW(WorkingDays(shanghai(), WorkingDays::kMondayToFriday, {0, kDay + 1}), std::invalid_argument);
  const WorkingDays one_day(shanghai(), {false, false, true, false, false, false, false}, {0, kDay});
  EXPECT_GT(one_day.plus(day("2026-01-01"), 2'000'000'000), day("2300-01-01"));
  EXPECT_LT(one_day.plus(day("2026-01-01"), -2'000'000'000), day("1700-01-01"));
  EXPECT_GT(one_day.after_working(at("2026-01-01T00:00:00"), INT64_MAX), at("2300-01-01T00:00:00"));
  EXPECT_LT(one_day.after_working(at("2026-01-01T00:00:00"), INT64_MIN), at("1700-01-01T00:00:00"));
}

}  // namespace
}  // namespace keyuan::base
