#include "modules/pools/clock.hpp"

#include <gtest/gtest.h>

namespace keyuan::pools {
namespace {

using base::Date;
using base::Time;

Time at(std::string_view text) { return *Time::parse(text); }

const base::WorkingDays& calendar() {
  static const base::WorkingDays days(*base::Zone::find("Asia/Shanghai"), base::WorkingDays::kMondayToFriday, {},
                                      {{*Date::parse("2024-04-04"), false}, {*Date::parse("2024-04-07"), true}});
  return days;
}

Rule rule(Kind kind, int days, std::string classes = {}) {
  Rule out;
  out.kind = kind;
  out.days = days;
  out.classes = std::move(classes);
  return out;
}

// Claimed on Monday, 14:30 in Shanghai.
Facts claimed() {
  Facts facts;
  facts.claimed_at = at("2024-03-04T06:30:00Z");
  facts.klass = 'B';
  return facts;
}

std::string due(const std::vector<Rule>& rules, const Facts& facts, bool working = false) {
  const auto out = returns_at(rules, facts, {calendar(), working}, [](const Rule& r) { return r.exempt.has_value(); });
  return out ? out->at.to_string() + " " + std::string(name_of(out->why)) : "never";
}

TEST(Clock, EachRuleByHand) {
  auto said = claimed(), before = claimed(), opened = claimed(), made = claimed(), won = claimed(), runs = claimed();
  said.last_follow_up_at = at("2024-03-10T01:00:00Z");
  before.last_follow_up_at = at("2024-03-01T01:00:00Z");
  opened.open_opportunity = true;
  made.opportunity_at = at("2024-03-05T01:00:00Z");
  won.won_on = won.contract_ended_on = runs.won_on = Date::parse("2024-03-20");
  runs.contract_ended_on = Date::parse("2026-03-19");
  struct Case {
    Kind kind;
    Facts facts;
    const char* expected;
  };
  for (const auto& [kind, facts, expected] : std::vector<Case>{
           {Kind::kNoFollowUpAfterClaim, claimed(), "2024-03-14T06:30:00.000Z no_follow_up_after_claim"},
           {Kind::kNoFollowUpAfterClaim, before, "2024-03-14T06:30:00.000Z no_follow_up_after_claim"},
           {Kind::kNoFollowUpAfterClaim, said, "never"},
           {Kind::kNoFollowUp, claimed(), "2024-03-14T06:30:00.000Z no_follow_up"},
           {Kind::kNoFollowUp, before, "2024-03-14T06:30:00.000Z no_follow_up"},
           {Kind::kNoFollowUp, said, "2024-03-20T01:00:00.000Z no_follow_up"},
           {Kind::kNoOpportunity, said, "2024-03-14T06:30:00.000Z no_opportunity"},
           {Kind::kNoOpportunity, opened, "never"},
           {Kind::kNoOpportunity, made, "never"},
           {Kind::kNotWon, made, "2024-03-14T06:30:00.000Z not_won"},
           {Kind::kNotWon, won, "never"},
           {Kind::kContractEnded, claimed(), "never"},
           {Kind::kContractEnded, won, "2024-03-30T16:00:00.000Z contract_ended"},
           {Kind::kContractEnded, runs, "2026-03-29T16:00:00.000Z contract_ended"},
           {Kind::kNotWon, runs, "never"},
           {Kind::kNoFollowUp, Facts{}, "never"}})
    EXPECT_EQ(due({rule(kind, 10)}, facts), expected) << name_of(kind);
}

TEST(Clock, AnOldSaleOfSomebodyElseGivesTheNewOwnerHisTime) {
  auto facts = claimed();
  facts.won_on = facts.contract_ended_on = Date::parse("2022-01-01");
  EXPECT_EQ(due({rule(Kind::kContractEnded, 10)}, facts), "2024-03-14T06:30:00.000Z contract_ended");
  EXPECT_EQ(due({rule(Kind::kNotWon, 10)}, facts), "2024-03-14T06:30:00.000Z not_won");
}

TEST(Clock, TheEarliestOfThoseForItsClassCounts) {
  const std::vector<Rule> rules = {rule(Kind::kNotWon, 90), rule(Kind::kNoFollowUp, 30, "AB"), rule(Kind::kNoOpportunity, 10, "CD")};
  auto facts = claimed();
  EXPECT_EQ(due(rules, facts), "2024-04-03T06:30:00.000Z no_follow_up");
  facts.klass = 'D';
  EXPECT_EQ(due(rules, facts), "2024-03-14T06:30:00.000Z no_opportunity");
  facts.klass = 0;
  EXPECT_EQ(due(rules, facts), "2024-06-02T06:30:00.000Z not_won");
}

TEST(Clock, SwitchedOffExemptExtendedLocked) {
  auto facts = claimed();
  auto off = rule(Kind::kNoFollowUp, 5);
  off.active = false;
  EXPECT_EQ(due({off, rule(Kind::kNotWon, 10)}, facts), "2024-03-14T06:30:00.000Z not_won");
  off.active = true;
  EXPECT_EQ(due({off, rule(Kind::kNotWon, 10)}, facts), "2024-03-09T06:30:00.000Z no_follow_up") << "no date was lost";
  off.exempt = meta::Condition{};
  EXPECT_EQ(due({off, rule(Kind::kNotWon, 10)}, facts), "2024-03-14T06:30:00.000Z not_won");
  facts.extended_days = 2;
  EXPECT_EQ(due({rule(Kind::kNotWon, 10)}, facts), "2024-03-16T06:30:00.000Z not_won");
  facts.locked_until = Date::parse("2024-03-31");
  EXPECT_EQ(due({rule(Kind::kNotWon, 10)}, facts), "2024-03-31T16:00:00.000Z not_won");
  facts.locked_until = Date::parse("2024-03-01");
  EXPECT_EQ(due({rule(Kind::kNotWon, 10)}, facts), "2024-03-16T06:30:00.000Z not_won");
}

TEST(Clock, WorkingDaysKeepTheTimeOfDay) {
  auto facts = claimed();
  EXPECT_EQ(due({rule(Kind::kNoFollowUp, 5)}, facts, true), "2024-03-11T06:30:00.000Z no_follow_up");
  facts.claimed_at = at("2024-04-03T06:30:00Z");  // the day before 清明; the Sunday after is worked
  EXPECT_EQ(due({rule(Kind::kNoFollowUp, 1)}, facts, true), "2024-04-05T06:30:00.000Z no_follow_up");
  EXPECT_EQ(due({rule(Kind::kNoFollowUp, 2)}, facts, true), "2024-04-07T06:30:00.000Z no_follow_up");
}

}  // namespace
}  // namespace keyuan::pools
