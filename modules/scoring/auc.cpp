#include "modules/scoring/auc.hpp"

#include <algorithm>
#include <cmath>

namespace keyuan::scoring {
namespace {

constexpr double kNormal95 = 1.959963984540054;

// For each of `mine`, the share of `others` that it is above, ties by half. Both sorted.
std::vector<double> shares_above(const std::vector<std::int64_t>& mine, const std::vector<std::int64_t>& others) {
  std::vector<double> out;
  out.reserve(mine.size());
  std::size_t below = 0, upto = 0;
  for (const auto score : mine) {
    while (below < others.size() && others[below] < score) ++below;
    upto = std::max(upto, below);
    while (upto < others.size() && others[upto] == score) ++upto;
    out.push_back((static_cast<double>(below) + 0.5 * static_cast<double>(upto - below)) / static_cast<double>(others.size()));
  }
  return out;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const auto v : values) sum += v;
  return sum / static_cast<double>(values.size());
}

// Of the mean, from the sample.
double variance_of_mean(const std::vector<double>& values, double around) {
  if (values.size() < 2) return 0;
  double sum = 0;
  for (const auto v : values) sum += (v - around) * (v - around);
  const auto n = static_cast<double>(values.size());
  return sum / (n - 1) / n;
}

}  // namespace

std::optional<Auc> auc(std::vector<std::int64_t> winners, std::vector<std::int64_t> losers) {
  if (winners.empty() || losers.empty()) return std::nullopt;
  std::sort(winners.begin(), winners.end());
  std::sort(losers.begin(), losers.end());
  const auto of_winners = shares_above(winners, losers);
  auto of_losers = shares_above(losers, winners);
  for (auto& share : of_losers) share = 1 - share;
  Auc out;
  out.value = mean(of_winners);
  const double error = std::sqrt(variance_of_mean(of_winners, out.value) + variance_of_mean(of_losers, out.value));
  out.low = std::max(0.0, out.value - kNormal95 * error);
  out.high = std::min(1.0, out.value + kNormal95 * error);
  out.positives = static_cast<std::int64_t>(winners.size());
  out.negatives = static_cast<std::int64_t>(losers.size());
  return out;
}

}  // namespace keyuan::scoring
