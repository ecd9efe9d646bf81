#include "modules/scoring/rules.hpp"

#include <algorithm>
#include <cmath>

namespace keyuan::scoring {
namespace {

using base::Time;

// The sum of what decays, and what of.
struct Decayed {
  double points = 0;
  std::int64_t count = 0;
  std::optional<Time> latest, begins;  // begins: the first that has not begun to decay
};

void earlier(std::optional<Time>& a, std::optional<Time> b) {
  if (b && (!a || *b < *a)) a = b;
}

void add(Decayed& sum, const Rule& rule, Time at, std::int64_t times, Time now) {
  const auto age = std::max<std::int64_t>(now.ms - at.ms, 0);
  const double share = rule.half_life_days ? std::exp2(-static_cast<double>(age) / static_cast<double>(*rule.half_life_days * base::kDay)) : 1.0;
  sum.points += static_cast<double>(rule.points * times) * share;
  sum.count += times;
  if (!sum.latest || *sum.latest < at) sum.latest = at;
  if (at > now) earlier(sum.begins, at);
}

std::int64_t signals_that_count(const Rule& rule, std::string_view said) {
  if (rule.signals.empty()) return said.size() < 2 ? 0 : std::count(said.begin(), said.end(), '|') - 1;
  return std::count_if(rule.signals.begin(), rule.signals.end(),
                       [&](const std::string& one) { return said.find("|" + one + "|") != std::string_view::npos; });
}

Decayed decayed(const Rule& rule, const Facts& facts, const RuleFacts& own, Time now) {
  Decayed sum;
  if (rule.behaviour == Behaviour::kField) {
    add(sum, rule, own.since.value_or(facts.created_at), 1, now);
    return sum;
  }
  for (const auto& one : facts.follow_ups) {
    const auto times = rule.behaviour == Behaviour::kFollowUps ? 1 : signals_that_count(rule, one.signals);
    if (times > 0) add(sum, rule, one.at, times, now);
  }
  return sum;
}

// Limits, rounds, and says whether that limited it.
std::int64_t settled(const Rule& rule, double points, bool& capped) {
  const auto most = rule.most ? static_cast<double>(*rule.most) : std::abs(points);
  capped = std::abs(points) > most;
  return std::llround(std::clamp(points, -most, most));
}

// When a sum that halves every half-life is rounded to something else: as soon as it is less than half a point above the
// next whole number towards nothing.
std::optional<Time> next_step(const Rule& rule, double points, std::int64_t shown, Time now) {
  if (!rule.half_life_days || shown == 0) return std::nullopt;
  const double until = std::abs(static_cast<double>(shown)) - 0.5;
  const double half_lives = std::log2(std::abs(points) / until);
  const double ms = std::max(half_lives, 0.0) * static_cast<double>(*rule.half_life_days * base::kDay);
  return Time{now.ms + static_cast<std::int64_t>(std::ceil(ms)) + 1};
}

Part part_of(const Rule& rule, const Facts& facts, const RuleFacts& own, Time now, std::optional<Time>& changes_at) {
  Part part;
  switch (rule.behaviour) {
    case Behaviour::kField:
    case Behaviour::kFollowUps:
    case Behaviour::kSignals: {
      const auto sum = decayed(rule, facts, own, now);
      part.count = sum.count;
      part.latest = sum.latest;
      part.points = settled(rule, sum.points, part.capped);
      earlier(changes_at, next_step(rule, sum.points, part.points, now));
      if (rule.half_life_days) earlier(changes_at, sum.begins);
      break;
    }
    case Behaviour::kDaysSinceFollowUp: {
      const auto from = facts.last_follow_up_at.value_or(facts.created_at);
      part.latest = facts.last_follow_up_at;
      part.count = std::max<std::int64_t>(now.ms - from.ms, 0) / base::kDay;
      part.points = settled(rule, static_cast<double>(rule.points * part.count), part.capped);
      const bool full = rule.most && std::abs(rule.points * part.count) >= *rule.most;
      if (!full && rule.points != 0) earlier(changes_at, Time{std::max(from.ms, now.ms - (now.ms - from.ms) % base::kDay) + base::kDay});
      break;
    }
    case Behaviour::kCompleteness:
      part.count = own.filled;
      part.of = own.of;
      if (own.of > 0) part.points = settled(rule, static_cast<double>(rule.points * own.filled) / own.of, part.capped);
      break;
  }
  return part;
}

}  // namespace

Score score_of(std::span<const Rule> rules, const Facts& facts, Time now) {
  Score score;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& own = facts.rules[i];
    earlier(score.changes_at, own.until);
    if (!own.holds) continue;
    auto part = part_of(rules[i], facts, own, now, score.changes_at);
    part.rule = i;
    if (part.points == 0) continue;
    score.score += part.points;
    score.parts.push_back(part);
  }
  return score;
}

std::string_view grade_of(const Grades& grades, std::int64_t score) {
  constexpr std::array<std::string_view, 3> kNames = {"A", "B", "C"};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (score >= grades.least[i]) return kNames[i];
  return "D";
}

}  // namespace keyuan::scoring
