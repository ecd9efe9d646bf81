// Text as the search sees it: a row of characters, each folded, with its place in the original.
//
// Folding: NFKC (full-width to half-width), lower case, Latin diacritics off, traditional Chinese to
// simplified. Spaces, punctuation, symbols and broken bytes separate and are not in the row. Places are
// in UTF-16 units of the original, as JavaScript counts; a broken byte sequence counts 1, as when decoded.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text/han.hpp"

namespace keyuan::base::text {

struct Character {
  enum class Class : std::uint8_t {
    kIdeograph,  // Chinese, kana, Hangul: a word by itself
    kLetter,     // letters and digits of all other scripts
  };
  char32_t c = 0;
  std::uint32_t begin = 0, end = 0;   // in the original, UTF-16 units
  Class kind = Class::kLetter;
  bool starts_word = true;            // no letter directly before; always true of ideographs
  bool after_break = true;            // something separates it from the character before
  std::uint32_t initials = 0;         // bit 0 for a … bit 25 for z: first letters of the readings
  std::span<const Syllable> readings; // of an ideograph, the commonest first

  [[nodiscard]] bool ideograph() const { return kind == Class::kIdeograph; }
};

// The characters in the first `max_bytes` of `text`, at most `max_characters`. Never throws on broken
// UTF-8. Readings are cut, rarest first, where three neighbours together would have more than
// 18 combinations, so what is made of them stays bounded.
void read_characters(std::string_view text, std::size_t max_bytes, std::size_t max_characters,
                     std::vector<Character>& out);

// What one code point becomes when folded; whites and signs are kept. At most 20 go to `out`.
std::size_t fold(char32_t c, char32_t* out);

void append_utf8(char32_t c, std::string& out);

}  // namespace keyuan::base::text
