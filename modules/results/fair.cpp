#include "modules/results/fair.hpp"

#include <algorithm>
#include <cmath>

namespace keyuan::results {
namespace {

constexpr double kZ = 1.959963984540054;  // 97.5 % of the normal distribution lie below

}  // namespace

Share wilson(std::int64_t hits, std::int64_t of) {
  if (of <= 0) return {};
  const auto n = static_cast<double>(of), p = static_cast<double>(hits) / n, z2 = kZ * kZ;
  const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kZ / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::map<std::string, double> expected(const std::vector<Part>& parts) {
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> kinds;
  for (const auto& part : parts) {
    kinds[part.kind].first += part.leads;
    kinds[part.kind].second += part.converted;
  }
  std::map<std::string, double> out;
  for (const auto& part : parts) {
    const auto& [leads, converted] = kinds[part.kind];
    out[part.who] += leads == 0 ? 0 : static_cast<double>(part.leads) * static_cast<double>(converted) / static_cast<double>(leads);
  }
  return out;
}

}  // namespace keyuan::results
