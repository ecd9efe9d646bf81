#include "base/text/han.hpp"

#include <algorithm>
#include <cstddef>
#include <type_traits>

namespace keyuan::base::text {
namespace han {  // in the generated han_table.cpp
extern const std::size_t kSyllablesSize, kPoolSize, kReadingsSize, kSimplifiedSize, kFarReadingsSize,
    kFarSimplifiedSize;
extern const char kSyllables[][8];
extern const std::uint16_t kPool[], kReadings[], kSimplified[];
extern const std::uint32_t kFarReadings[], kFarSimplified[];
}  // namespace han

namespace {

constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF;

// The value beside `c` in sorted pairs; 0 when absent.
std::uint32_t find_far(const std::uint32_t* pairs, std::size_t size, char32_t c) {
  std::size_t low = 0, high = size / 2;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (pairs[2 * middle] < c) low = middle + 1;
    else high = middle;
  }
  return 2 * low < size && pairs[2 * low] == c ? pairs[2 * low + 1] : 0;
}

}  // namespace

char32_t simplified(char32_t c) {
  if (c >= kFirst && c <= kLast) {
    const char32_t to = han::kSimplified[c - kFirst];
    return to ? to : c;
  }
  if (c < kFirst) return c;
  const char32_t to = find_far(han::kFarSimplified, han::kFarSimplifiedSize, c);
  return to ? to : c;
}

std::span<const Syllable> readings(char32_t c) {
  const std::size_t place = c >= kFirst && c <= kLast
                                ? han::kReadings[c - kFirst]
                                : find_far(han::kFarReadings, han::kFarReadingsSize, c);
  return {han::kPool + place + 1, han::kPool[place]};
}

std::string_view letters(Syllable s) { return han::kSyllables[s]; }

SyllableRange syllables_with(std::string_view prefix) {
  const auto* begin = han::kSyllables;
  const auto* end = begin + han::kSyllablesSize;
  const auto range = std::equal_range(
      begin, end, prefix, [&](const auto& a, const auto& b) {
        using A = std::decay_t<decltype(a)>;
        if constexpr (std::is_same_v<A, std::string_view>) return a < std::string_view(b).substr(0, prefix.size());
        else return std::string_view(a).substr(0, prefix.size()) < b;
      });
  return {static_cast<Syllable>(range.first - begin), static_cast<Syllable>(range.second - begin)};
}

}  // namespace keyuan::base::text
