#include "modules/scoring/rules.hpp"

#include <gtest/gtest.h>

namespace keyuan::scoring {
namespace {

using base::kDay;
using base::Time;

const Time kNow{1'700'000'000'000};
Time ago(double days) { return {kNow.ms - static_cast<std::int64_t>(days * kDay)}; }

Rule rule(Behaviour behaviour, std::int64_t points, std::optional<std::int64_t> half_life = {}, std::optional<std::int64_t> most = {}) {
  Rule out;
  out.behaviour = behaviour;
  out.points = points;
  out.half_life_days = half_life;
  out.most = most;
  return out;
}

Score score(const Rule& one, Facts facts, RuleFacts own = {.holds = true}) {
  facts.rules = {own};
  return score_of({&one, 1}, facts, kNow);
}

double days_until(const std::optional<Time>& at) { return at ? static_cast<double>(at->ms - kNow.ms) / kDay : -1; }

// Every case was worked out by hand: points × 2^(−age / half-life), limited, rounded half away from zero.
TEST(Rules, WhatALeadIs) {
  EXPECT_EQ(score(rule(Behaviour::kField, 25), {.created_at = ago(100)}).score, 25);
  EXPECT_EQ(score(rule(Behaviour::kField, 25), {.created_at = ago(100)}, {.holds = false}).score, 0);
  EXPECT_EQ(score(rule(Behaviour::kField, -7), {.created_at = ago(1)}).score, -7);
  EXPECT_FALSE(score(rule(Behaviour::kField, 25), {.created_at = ago(100)}).changes_at);
}

TEST(Rules, HalvesEveryHalfLife) {
  const auto halving = rule(Behaviour::kField, 40, 30);
  EXPECT_EQ(score(halving, {.created_at = ago(0)}).score, 40);
  EXPECT_EQ(score(halving, {.created_at = ago(30)}).score, 20);
  EXPECT_EQ(score(halving, {.created_at = ago(60)}).score, 10);
  EXPECT_EQ(score(halving, {.created_at = ago(15)}).score, 28);   // 40 / √2 = 28.28
  EXPECT_EQ(score(halving, {.created_at = ago(240)}).score, 0);   // 40 / 256 = 0.156
  EXPECT_EQ(score(halving, {.created_at = ago(-9)}).score, 40);   // what lies ahead has not begun
  EXPECT_EQ(score(halving, {.created_at = ago(300)}, {.holds = true, .since = ago(30)}).score, 20);
}

TEST(Rules, KnowsWhenItChangesNext) {
  // 40 is shown until 39.5: 30 days × log2(40 / 39.5) = 0.5444 days.
  EXPECT_NEAR(days_until(score(rule(Behaviour::kField, 40, 30), {.created_at = ago(0)}).changes_at), 0.5444, 0.0001);
  // One point is shown until half a point: one half-life.
  EXPECT_NEAR(days_until(score(rule(Behaviour::kField, 1, 8), {.created_at = ago(0)}).changes_at), 8, 0.0001);
  EXPECT_FALSE(score(rule(Behaviour::kField, 1, 8), {.created_at = ago(9)}).changes_at);  // nothing is left to change
  // 80 limited to 20 stays 20 until 19.5: 10 days × log2(80 / 19.5) = 20.365 days.
  const auto limited = score(rule(Behaviour::kField, 80, 10, 20), {.created_at = ago(0)});
  EXPECT_EQ(limited.score, 20);
  EXPECT_TRUE(limited.parts.front().capped);
  EXPECT_NEAR(days_until(limited.changes_at), 20.3652, 0.001);
  for (double days = 0; days < 200; days += 7.3) {  // never before, and by then certainly
    const auto halving = rule(Behaviour::kField, -35, 13);
    Facts facts{.created_at = ago(days)};
    facts.rules = {{.holds = true}};
    const auto now = score_of({&halving, 1}, facts, kNow);
    if (!now.changes_at) continue;
    EXPECT_EQ(score_of({&halving, 1}, facts, {now.changes_at->ms - 2'000}).score, now.score);
    EXPECT_EQ(score_of({&halving, 1}, facts, *now.changes_at).score, now.score + 1);
  }
}

TEST(Rules, EachFollowUpCounts) {
  const Facts facts{.created_at = ago(90), .follow_ups = {{ago(0), ""}, {ago(14), ""}, {ago(28), ""}}};
  EXPECT_EQ(score(rule(Behaviour::kFollowUps, 5), facts).score, 15);
  EXPECT_EQ(score(rule(Behaviour::kFollowUps, 8, 14), facts).score, 14);      // 8 + 4 + 2
  EXPECT_EQ(score(rule(Behaviour::kFollowUps, 8, 14, 10), facts).score, 10);
  EXPECT_EQ(score(rule(Behaviour::kFollowUps, -8, 14, 10), facts).score, -10);
  const auto why = score(rule(Behaviour::kFollowUps, 8, 14), facts).parts.front();
  EXPECT_EQ(why.count, 3);
  EXPECT_EQ(why.latest, ago(0));
}

TEST(Rules, SignalsInWhatWasSaid) {
  const Facts facts{.created_at = ago(90), .follow_ups = {{ago(0), "|price|delivery|"}, {ago(21), "|price|"}, {ago(1), ""}}};
  EXPECT_EQ(score(rule(Behaviour::kSignals, 10), facts).score, 30);
  auto about = rule(Behaviour::kSignals, 10, 21);
  about.signals = {"price", "contract"};
  EXPECT_EQ(score(about, facts).score, 15);  // 10 + 5
  EXPECT_EQ(score(about, facts).parts.front().count, 2);
  about.signals = {"contract"};
  EXPECT_TRUE(score(about, facts).parts.empty());
}

TEST(Rules, SilenceByTheDay) {
  const auto silence = rule(Behaviour::kDaysSinceFollowUp, -2, {}, 15);
  EXPECT_EQ(score(silence, {.created_at = ago(90), .last_follow_up_at = ago(3.5)}).score, -6);
  EXPECT_NEAR(days_until(score(silence, {.created_at = ago(90), .last_follow_up_at = ago(3.5)}).changes_at), 0.5, 0.0001);
  EXPECT_EQ(score(silence, {.created_at = ago(4)}).score, -8);  // never spoken to: since it was made
  EXPECT_EQ(score(silence, {.created_at = ago(90), .last_follow_up_at = ago(40)}).score, -15);
  EXPECT_FALSE(score(silence, {.created_at = ago(90), .last_follow_up_at = ago(40)}).changes_at);
  EXPECT_EQ(score(silence, {.created_at = ago(90), .last_follow_up_at = ago(-2)}).score, 0);
}

TEST(Rules, CompleteByShare) {
  EXPECT_EQ(score(rule(Behaviour::kCompleteness, 20), {}, {.holds = true, .filled = 3, .of = 8}).score, 8);  // 7.5
  EXPECT_EQ(score(rule(Behaviour::kCompleteness, 20), {}, {.holds = true, .filled = 8, .of = 8}).score, 20);
  EXPECT_EQ(score(rule(Behaviour::kCompleteness, 20), {}, {.holds = true, .filled = 0, .of = 0}).score, 0);
}

TEST(Rules, PartsAddUp) {
  const std::vector<Rule> rules = {rule(Behaviour::kField, 25), rule(Behaviour::kFollowUps, 5, 14), rule(Behaviour::kDaysSinceFollowUp, -1),
                                   rule(Behaviour::kField, 9)};
  Facts facts{.created_at = ago(30), .last_follow_up_at = ago(7), .follow_ups = {{ago(7), ""}}};
  facts.rules = {{.holds = true}, {.holds = true}, {.holds = true}, {.holds = false}};
  const auto all = score_of(rules, facts, kNow);
  EXPECT_EQ(all.score, 25 + 4 - 7);  // 5 / √2 = 3.54
  ASSERT_EQ(all.parts.size(), 3u);
  EXPECT_EQ(all.parts[1].rule, 1u);
}

TEST(Rules, Grades) {
  const Grades usual;
  for (const auto& [points, grade] : {std::pair{80, "A"}, {79, "B"}, {50, "B"}, {49, "C"}, {20, "C"}, {19, "D"}, {-300, "D"}})
    EXPECT_EQ(grade_of(usual, points), grade) << points;
}

}  // namespace
}  // namespace keyuan::scoring
