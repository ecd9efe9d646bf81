#include "modules/scoring/rehearsal.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/problem.hpp"
#include "record/query/list.hpp"

namespace keyuan::scoring {
namespace {

using base::Id;

constexpr std::size_t kStep = 1'000;
constexpr std::int64_t kMostBuckets = 40;

// Newest last.
std::vector<Id> sample(record::Context& ctx, const meta::Entity& entity, const Rehearsal& wanted) {
  const auto where = record::where_of(ctx, entity, wanted.sample);
  std::vector<Id> ids;
  auto rows = ctx.db.stream("SELECT t.id FROM " + (*ctx.catalog)[entity].from + " t" + where.text +
                                " ORDER BY t.created_at, t.seq LIMIT " + std::to_string(kMostRehearsed + 1), where.values);
  while (rows.next()) ids.push_back(rows.id(0));
  if (ids.size() > kMostRehearsed)
    throw base::Problem(base::Kind::kInvalid, "scoring.too_many", {{"max", std::to_string(kMostRehearsed)}});
  if (wanted.newest) {
    const auto keep = static_cast<std::size_t>(std::ceil(static_cast<double>(ids.size()) * *wanted.newest));
    ids.erase(ids.begin(), ids.end() - static_cast<long>(std::min(keep, ids.size())));
  }
  return ids;
}

std::int64_t floor_to(std::int64_t value, std::int64_t width) {
  const auto rest = value % width;
  return value - rest - (rest < 0 ? width : 0);
}

std::vector<Bucket> spread(const std::map<std::int64_t, std::int64_t>& counts) {
  std::vector<Bucket> out;
  if (counts.empty()) return out;
  const auto least = counts.begin()->first, most = counts.rbegin()->first;
  std::int64_t width = 10;
  for (int i = 0; (most - floor_to(least, width)) / width >= kMostBuckets; ++i) width *= i % 3 == 1 ? 5 : 2;
  for (auto from = floor_to(least, width); from <= most; from += width) out.push_back({from, from + width - 1, 0});
  for (const auto& [score, count] : counts) out[static_cast<std::size_t>((score - out.front().from) / width)].count += count;
  return out;
}

}  // namespace

Rehearsed rehearse(record::Context& ctx, const Subject& subject, const Rehearsal& wanted) {
  const auto& entity = ctx.entity(subject.entity);
  auto asker = wanted.saved ? ctx.as_system() : ctx;
  const Reader rules(asker, subject, wanted.rules);
  const Reader outcome(ctx, subject, {}, {wanted.won, wanted.lost});
  const auto ids = sample(ctx, entity, wanted);

  Rehearsed out;
  out.broken = rules.broken();
  out.count = static_cast<std::int64_t>(ids.size());
  std::map<std::int64_t, std::int64_t> counts;
  std::vector<std::int64_t> winners, losers;
  for (std::size_t at = 0; at < ids.size(); at += kStep) {
    const std::span<const Id> step(ids.data() + at, std::min(kStep, ids.size() - at));
    std::unordered_map<Id, std::pair<bool, bool>> ends;
    for (const auto& one : outcome.read(ctx, step)) ends.emplace(one.id, std::pair{one.extra[0], one.extra[1]});
    for (const auto& one : rules.read(asker, step)) {
      const auto score = score_of(wanted.rules, one.facts, ctx.now()).score;
      const auto [won, lost] = ends[one.id];
      ++counts[score];
      auto& grade = out.grades[static_cast<std::size_t>(grade_of(wanted.grades, score)[0] - 'A')];
      ++grade.count;
      if (won == lost) continue;  // neither, or what cannot be both
      ++grade.known;
      grade.converted += won;
      (won ? winners : losers).push_back(score);
    }
  }
  out.distribution = spread(counts);
  out.auc = auc(std::move(winners), std::move(losers));
  return out;
}

}  // namespace keyuan::scoring
