#include "modules/followups/rules.hpp"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace keyuan::followups {
namespace {

base::Time at(const char* text) { return *base::Time::parse(text); }

// The National Day of 2024: 1 to 7 October are holidays, Saturday the 12th is worked to make up for one.
const base::WorkingDays& calendar() {
  static const base::WorkingDays days = [] {
    std::map<base::Date, bool> exceptions;
    for (std::uint8_t day = 1; day <= 7; ++day) exceptions[{2024, 10, day}] = false;
    exceptions[{2024, 10, 12}] = true;
    return base::WorkingDays(*base::Zone::find("Asia/Shanghai"), base::WorkingDays::kMondayToFriday, {}, exceptions);
  }();
  return days;
}

TEST(FollowupRules, AStepIsDoneByWhatFitsIt) {
  EXPECT_TRUE(does_step("call", "call"));
  EXPECT_TRUE(does_step("visit", "meeting"));
  EXPECT_TRUE(does_step("gift", "note"));
  EXPECT_TRUE(does_step("mail", "email"));
  EXPECT_FALSE(does_step("call", "message"));
  EXPECT_FALSE(does_step("visit", "call"));
  EXPECT_FALSE(does_step("call", ""));
}

TEST(FollowupRules, StepsAreDueAtTheEndOfTheirWorkingDay) {
  const auto monday = at("2024-09-30T02:00:00Z");  // 10:00 in Shanghai, the last day before the holidays
  EXPECT_EQ(step_due(calendar(), true, monday, 0), at("2024-09-30T10:00:00Z"));
  EXPECT_EQ(step_due(calendar(), true, monday, 1), at("2024-10-08T10:00:00Z"));
  EXPECT_EQ(step_due(calendar(), true, monday, 5), at("2024-10-12T10:00:00Z"));  // the Saturday that is worked
  EXPECT_EQ(step_due(calendar(), false, monday, 1), at("2024-10-01T10:00:00Z"));
  EXPECT_EQ(step_due(calendar(), true, at("2024-10-03T02:00:00Z"), 0), at("2024-10-08T10:00:00Z"));  // begun on a holiday
  EXPECT_EQ(step_due(calendar(), true, at("2024-09-30T13:00:00Z"), 0), at("2024-09-30T13:00:00Z"));  // after hours: at once
}

TEST(FollowupRules, AStepThatWasLateKeepsItsDistanceToTheNext) {
  const auto monday = at("2024-09-30T02:00:00Z");
  const auto late = at("2024-10-10T02:00:00Z"), early = at("2024-09-30T03:00:00Z");
  EXPECT_EQ(step_due(calendar(), true, monday, 3, StepBehind{late, 1}), at("2024-10-12T10:00:00Z"));
  EXPECT_EQ(step_due(calendar(), true, monday, 3, StepBehind{early, 1}), at("2024-10-10T10:00:00Z"));
  EXPECT_EQ(step_due(calendar(), true, monday, 1, StepBehind{late, 3}), at("2024-10-10T10:00:00Z"));
}

TEST(FollowupRules, TheRhythmCountsFromTheLastWord) {
  const auto last = at("2024-09-30T06:30:00Z");
  EXPECT_EQ(rhythm_due(calendar(), {7, false}, last), at("2024-10-07T06:30:00Z"));
  EXPECT_EQ(rhythm_due(calendar(), {2, true}, last), at("2024-10-09T06:30:00Z"));
}

TEST(FollowupRules, TheEarliestIsDueNext) {
  const base::Time one{1}, two{2};
  EXPECT_EQ(next_due({}).kind, "none");
  EXPECT_FALSE(next_due({}).at);
  EXPECT_EQ(next_due({.plan = two, .rhythm = one}).kind, "rhythm");
  EXPECT_EQ(next_due({.commitment = one, .plan = one, .follow_up = one, .rhythm = one}).kind, "commitment");
  EXPECT_EQ(next_due({.plan = one, .follow_up = one}).kind, "plan");
  EXPECT_EQ(next_due({.commitment = two, .appointment = one, .task = one, .plan = one}).kind, "appointment");
  EXPECT_EQ(next_due({.commitment = two, .task = one, .plan = one, .rhythm = one}).kind, "task");
  EXPECT_EQ(*next_due({.follow_up = two, .rhythm = two}).at, two);
  EXPECT_EQ(next_due({.follow_up = two, .rhythm = two}).kind, "follow_up");
}

TEST(FollowupRules, WhatWasAgreedIsDoneByAFollowUpBehindIt) {
  const base::Time one{1}, two{2};
  EXPECT_EQ(agreed(two, one), two);
  EXPECT_EQ(agreed(two, std::nullopt), two);
  EXPECT_FALSE(agreed(one, two));
  EXPECT_FALSE(agreed(one, one));
  EXPECT_FALSE(agreed(std::nullopt, one));
}

TEST(FollowupRules, WhatIsLostFirstComesFirst) {
  const auto make = [](std::string_view kind, std::int64_t due, std::int64_t heavy, std::optional<base::Time> spoken, std::uint8_t id) {
    ToDo todo{lost_first(kind), {due}, heavy, spoken, {}};
    todo.id.bytes[15] = id;
    return todo;
  };
  std::vector<ToDo> list = {
      make("rhythm", 1, 90, base::Time{5}, 9),    make("plan", 9, 50, base::Time{7}, 6),  make("plan", 9, 50, std::nullopt, 5),
      make("first_contact", 100, 0, {}, 1),       make("plan", 10, 80, base::Time{9}, 4), make("commitment", 50, 0, {}, 3),
      make("return", 70, 10, base::Time{1}, 2),   make("plan", 9, 50, base::Time{9}, 7),  make("follow_up", 3, 99, base::Time{1}, 8),
  };
  std::sort(list.begin(), list.end(), comes_before);
  for (std::size_t i = 0; i < list.size(); ++i) EXPECT_EQ(list[i].id.bytes[15], i + 1) << i;
  EXPECT_TRUE(comes_before(make("task", 1, 0, {}, 2), make("task", 2, 90, {}, 1)));
  EXPECT_TRUE(comes_before(make("appointment", 9, 0, {}, 2), make("task", 2, 90, {}, 1)));
  EXPECT_TRUE(comes_before(make("appointment", 8, 0, {}, 2), make("appointment", 9, 0, {}, 1)));
}

TEST(FollowupRules, AScoreGoesBeforeAClass) {
  EXPECT_EQ(weight(7, "A"), 7);
  EXPECT_GT(weight({}, "A"), weight({}, "B"));
  EXPECT_EQ(weight({}, ""), 0);
}

TEST(FollowupRules, OverdueIsCountedInDaysOfTheCalendar) {
  const auto zone = *base::Zone::find("Asia/Shanghai");
  EXPECT_EQ(overdue_days(zone, at("2024-10-09T15:59:00Z"), at("2024-10-09T16:01:00Z")), 1);
  EXPECT_EQ(overdue_days(zone, at("2024-10-09T01:00:00Z"), at("2024-10-09T09:00:00Z")), 0);
  EXPECT_EQ(overdue_days(zone, at("2024-10-20T01:00:00Z"), at("2024-10-09T09:00:00Z")), 0);
}

TEST(FollowupRules, KeptInTimeOrLate) {
  EXPECT_EQ(outcome({5}, {5}), "kept");
  EXPECT_EQ(outcome({5}, {6}), "late");
}

}  // namespace
}  // namespace keyuan::followups
