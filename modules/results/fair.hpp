// Comparing people fairly: not by how many they convert alone, but by what anybody would have made of the same leads.
// Pure functions.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace keyuan::results {

struct Share {
  double low = 0, high = 1;
};

// The interval that holds the true share in 95 of 100 cases when `hits` of `of` were seen. Source: E. B. Wilson,
// Probable inference, the law of succession, and statistical inference, JASA 22 (1927). {0, 1} when `of` is 0.
[[nodiscard]] Share wilson(std::int64_t hits, std::int64_t of);

// How many leads of one kind somebody had, and how many of these were converted.
struct Part {
  std::string who, kind;
  std::int64_t leads = 0, converted = 0;
};

// By person: how many conversions his leads would have given at the rate that leads of the same kind have over everybody
// (indirect standardisation). The sums of expected and of converted over all people are equal.
[[nodiscard]] std::map<std::string, double> expected(const std::vector<Part>& parts);

}  // namespace keyuan::results
