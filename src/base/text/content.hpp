// What tokens and plans must agree on; for the inside of base/text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text/characters.hpp"
#include "base/text/tokens.hpp"

namespace keyuan::base::text {

constexpr std::size_t kMostNameCharacters = 256, kMostTextCharacters = 20'000, kMostTextBytes = 64 * 1024;
constexpr std::size_t kMostNameBytes = 8 * 1024, kMostDigits = 32;
constexpr std::size_t kMostWordLetters = 24, kMostWholeBytes = 60, kMostWholeInitials = 8, kMostOfNumber = 5;

// Whether SQLite's unicode61 (Unicode 6.1) takes `c` as part of a token and leaves it as it is.
constexpr bool plain_in_token(char32_t c) {
  return c < 0x80 || (c >= 0xDF && c < 0x250 && c != 0xF7) || (c >= 0x430 && c <= 0x45F) || (c >= 0x3B1 && c <= 0x3C9) ||
         c == 0x3005 || c == 0x3007 || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC ||
         (c >= 0x3400 && c <= 0x4DB5) || (c >= 0x4E00 && c <= 0x9FCC) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0x20000 && c <= 0x2A6D6) || (c >= 0x2A700 && c <= 0x2B734) || (c >= 0x2B740 && c <= 0x2B81D);
}

inline void append_content(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (plain_in_token(c)) {
    append_utf8(c, out);
  } else {
    constexpr char kHex[] = "0123456789abcdef";
    out += 'u';
    for (int shift = 20; shift >= 0; shift -= 4) out += kHex[(c >> shift) & 15];
  }
}

// The characters of a value as far as the index and the matcher look.
inline void read_value(FieldKind kind, std::string_view text, std::vector<Character>& out) {
  if (kind == FieldKind::kText) read_characters(text, kMostTextBytes, kMostTextCharacters, out);
  else read_characters(text, kMostNameBytes, kMostNameCharacters, out);
}

// The content of an `e` token.
template <class Characters>
void append_whole(const Characters& all, std::string& out) {
  const std::size_t start = out.size();
  for (const auto& one : all) {
    const std::size_t before = out.size();
    append_content(one.c, out);
    if (out.size() - start > kMostWholeBytes) {
      out.resize(before);
      return;
    }
  }
}

// A phone number's digits; `national` drops the country code of China where one is written.
struct Digits {
  std::string all, national;
};
inline Digits read_digits(std::string_view text, const std::vector<Character>& all) {
  Digits out;
  for (const auto& one : all) {
    if (one.c >= '0' && one.c <= '9' && out.all.size() < kMostDigits) out.all += static_cast<char>(one.c);
  }
  if (out.all.rfind("0086", 0) == 0) out.all.erase(0, 2);
  const bool plus = text.find('+') != std::string_view::npos || text.find("00") == 0 || out.all.size() == 13;
  if (plus && out.all.rfind("86", 0) == 0 && out.all.size() > 9) out.national = out.all.substr(2);
  return out;
}

}  // namespace keyuan::base::text
