#include "modules/pools/past.hpp"

#include <gtest/gtest.h>

namespace keyuan::pools {
namespace {

using base::Date;
using base::Time;

Time at(std::string_view text) { return *Time::parse(text); }

const base::WorkingDays& calendar() {
  static const base::WorkingDays days(*base::Zone::find("Asia/Shanghai"), base::WorkingDays::kMondayToFriday, {}, {});
  return days;
}

Rule rule(Kind kind, int days) {
  Rule out;
  out.kind = kind;
  out.days = days;
  return out;
}

const Time kClaimed = at("2024-03-04T06:30:00Z");  // a Monday

// What the rule would have taken in March, of who claimed it then and has it until the end of the month.
std::string gone(const Rule& rule, const Past& past, std::string_view from = "2024-03-01T00:00:00Z", std::string_view to = "2024-04-01T00:00:00Z", bool working = false) {
  const std::vector<Rule> rules = {rule};
  const auto due = would_have_gone(rules, {.claimed_at = kClaimed}, past, at(from), at(to), {calendar(), working}, [](const Rule&) { return false; });
  return due ? due->at.to_string() : "never";
}

TEST(Past, TheFirstSilenceThatWasLongEnough) {
  const Past often{.follow_ups = {at("2024-03-10T01:00:00Z"), at("2024-03-18T01:00:00Z"), at("2024-03-30T01:00:00Z")}};
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 5), often), "2024-03-09T06:30:00.000Z") << "counted from the claim";
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 7), often), "2024-03-17T01:00:00.000Z") << "counted from the first follow-up";
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 11), often), "2024-03-29T01:00:00.000Z");
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 12), often), "never") << "the last came in time";
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 5), often, "2024-03-01T00:00:00Z", "2024-03-09T06:30:00Z"), "never") << "he gave it up first";
}

TEST(Past, BeforeAClaimNothingWasDoneForIt) {
  const Past before{.follow_ups = {at("2024-03-01T01:00:00Z")}};
  EXPECT_EQ(gone(rule(Kind::kNoFollowUpAfterClaim, 3), before), "2024-03-07T06:30:00.000Z");
}

TEST(Past, WhatWasOverdueBeforeIsNotLostAgain) {
  const Past late{.follow_ups = {at("2024-03-20T01:00:00Z")}};
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 7), late, "2024-03-15T00:00:00Z"), "2024-03-27T01:00:00.000Z") << "but it came due again";
  EXPECT_EQ(gone(rule(Kind::kNotWon, 7), late, "2024-03-15T00:00:00Z"), "never") << "a follow-up does not make it due anew";
}

TEST(Past, AnOpportunityCountsFromTheDayItWasMade) {
  const Past early{.deals = {{.made = at("2024-03-06T01:00:00Z")}}}, late{.deals = {{.made = at("2024-03-20T01:00:00Z")}}};
  EXPECT_EQ(gone(rule(Kind::kNoOpportunity, 10), early), "never");
  EXPECT_EQ(gone(rule(Kind::kNoOpportunity, 10), late), "2024-03-14T06:30:00.000Z") << "nobody knew of it by then";
  const Past closed{.deals = {{.made = at("2024-02-01T01:00:00Z"), .closed_on = Date::parse("2024-03-21")}}};
  EXPECT_EQ(gone(rule(Kind::kNoOpportunity, 10), closed), "2024-03-20T16:00:00.000Z") << "the one that was open ended, and the days were over";
  const Past won{.deals = {{.made = at("2024-02-01T01:00:00Z"), .closed_on = Date::parse("2024-03-10"), .won = true, .ended_on = Date::parse("2024-03-12")}}};
  EXPECT_EQ(gone(rule(Kind::kNotWon, 10), won), "never");
  EXPECT_EQ(gone(rule(Kind::kNotWon, 3), won), "2024-03-07T06:30:00.000Z");
  EXPECT_EQ(gone(rule(Kind::kContractEnded, 4), won), "2024-03-16T16:00:00.000Z") << "four days after the twelfth is over";
}

TEST(Past, TimeThatWasGrantedIsGivenFromThenOn) {
  const Past granted{.extensions = {{at("2024-03-08T01:00:00Z"), 5}}}, too_late{.extensions = {{at("2024-03-12T01:00:00Z"), 5}}};
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 7), granted), "2024-03-16T06:30:00.000Z");
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 7), too_late), "2024-03-11T06:30:00.000Z");
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 7), {.extensions = {{at("2024-03-01T01:00:00Z"), 5}}}), "2024-03-11T06:30:00.000Z") << "to somebody before him";
}

TEST(Past, WorkingDays) {
  EXPECT_EQ(gone(rule(Kind::kNoFollowUp, 5), {}, "2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z", true), "2024-03-11T06:30:00.000Z");
}

TEST(Past, WhatWasKnownThen) {
  const Past past{.follow_ups = {at("2024-03-05T01:00:00Z"), at("2024-03-09T01:00:00Z")},
                  .deals = {{.made = at("2024-03-05T01:00:00Z"), .closed_on = Date::parse("2024-03-08"), .won = true, .ended_on = Date::parse("2025-03-07")},
                            {.made = at("2024-03-10T01:00:00Z")}}};
  const Facts now{.claimed_at = kClaimed, .locked_until = Date::parse("2024-12-31"), .klass = 'A'};
  const auto then = [&](std::string_view when) { return facts_at(at(when), now, past, calendar().zone()); };
  EXPECT_EQ(then("2024-03-04T07:00:00Z").last_follow_up_at, std::nullopt);
  EXPECT_TRUE(then("2024-03-05T01:00:00Z").open_opportunity);
  EXPECT_EQ(then("2024-03-05T01:00:00Z").won_on, std::nullopt);
  EXPECT_FALSE(then("2024-03-09T02:00:00Z").open_opportunity);
  EXPECT_EQ(then("2024-03-09T02:00:00Z").last_follow_up_at, at("2024-03-09T01:00:00Z"));
  EXPECT_EQ(then("2024-03-09T02:00:00Z").contract_ended_on, Date::parse("2025-03-07"));
  EXPECT_EQ(then("2024-03-11T00:00:00Z").opportunity_at, at("2024-03-10T01:00:00Z"));
  EXPECT_EQ(then("2024-03-11T00:00:00Z").klass, 'A');
}

}  // namespace
}  // namespace keyuan::pools
