// What is known of single Chinese characters: how they are read and how they are written simplified.
// Tables are made at build time by tools/han from the Unicode Han database and ICU.
//
// Readings are toneless syllables in lower case, ü written v and, as people also type it, u; a syllable
// is known by its place in the sorted list of all, so the syllables that begin alike are a range.
// Cost: a table look-up each. Threads: constant data.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace keyuan::base::text {

using Syllable = std::uint16_t;

// Syllables first … last-1.
struct SyllableRange {
  Syllable first = 0, last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
  [[nodiscard]] bool has(Syllable s) const { return s >= first && s < last; }
};

// 長 → 长; what has no simplified form is returned as it is.
[[nodiscard]] char32_t simplified(char32_t c);
// The syllables of `c`, the commonest first: 重 → zhong, chong. Empty for what is no Chinese character.
[[nodiscard]] std::span<const Syllable> readings(char32_t c);
// The letters of a syllable, at most 6.
[[nodiscard]] std::string_view letters(Syllable s);
// The syllables that begin with `prefix`; the first of them is `prefix` itself where that is one.
[[nodiscard]] SyllableRange syllables_with(std::string_view prefix);

}  // namespace keyuan::base::text
