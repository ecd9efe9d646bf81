#include "base/text/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace keyuan::base::text {
namespace {

constexpr std::size_t kMostFolded = 20;
constexpr int kMostCombinations = 18, kMostReadings = 6;

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_common_han(char32_t c) { return c >= 0x3400 && c <= 0x9FFF && !(c >= 0x4DC0 && c <= 0x4DFF); }
bool is_ideograph(char32_t c) {
  return is_common_han(c) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB && c != 0x3099 && c != 0x309A) || c == 0x3005 ||
         c == 0x3007 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAD9) || (c >= 0x20000 && c <= 0x3FFFD);
}

// The slow way, through ICU.
std::size_t fold_by_icu(char32_t c, char32_t* out) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  static const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString folded = casefold->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  std::size_t n = 0;
  for (int i = 0; i < folded.length() && n < kMostFolded;) {
    const UChar32 one = folded.char32At(i);
    i += U16_LENGTH(one);
    if (one >= 0x300 && one <= 0x36F) continue;
    const bool marked = (one >= 0xC0 && one < 0x530) || (one >= 0x1E00 && one < 0x2000);
    switch (one) {  // letters that Unicode does not take apart
      case 0xF8: out[n++] = 'o'; continue;
      case 0x111: case 0xF0: out[n++] = 'd'; continue;
      case 0x142: out[n++] = 'l'; continue;
      case 0x131: out[n++] = 'i'; continue;
      case 0xE6: out[n++] = 'a'; if (n < kMostFolded) out[n++] = 'e'; continue;
      case 0x153: out[n++] = 'o'; if (n < kMostFolded) out[n++] = 'e'; continue;
      default: break;
    }
    if (marked) {
      const icu::UnicodeString apart = nfd->normalize(icu::UnicodeString(one), status);
      out[n++] = static_cast<char32_t>(apart.char32At(0));
    } else {
      out[n++] = is_ideograph(static_cast<char32_t>(one)) ? simplified(static_cast<char32_t>(one))
                                                         : static_cast<char32_t>(one);
    }
  }
  return n;
}

struct Folded {
  std::uint8_t size = 0;
  std::array<char32_t, 4> to{};
};

// The answers for what is common besides ASCII and Chinese: Latin, Greek, Cyrillic; punctuation; kana.
class Common {
 public:
  Common() {
    for (std::size_t i = 0; i < table_.size(); ++i) {
      std::array<char32_t, kMostFolded> buffer;
      const std::size_t n = fold_by_icu(code_point(i), buffer.data());
      table_[i].size = n <= 4 ? static_cast<std::uint8_t>(n) : 0xFF;
      std::copy_n(buffer.begin(), std::min<std::size_t>(n, 4), table_[i].to.begin());
    }
  }
  [[nodiscard]] const Folded* find(char32_t c) const {
    if (c < 0x530) return &table_[c];
    if (c >= 0x2000 && c < 0x2070) return &table_[0x530 + (c - 0x2000)];
    if (c >= 0x3000 && c < 0x3100) return &table_[0x5A0 + (c - 0x3000)];
    return nullptr;
  }

 private:
  static char32_t code_point(std::size_t i) {
    if (i < 0x530) return static_cast<char32_t>(i);
    return static_cast<char32_t>(i < 0x5A0 ? 0x2000 + (i - 0x530) : 0x3000 + (i - 0x5A0));
  }
  std::array<Folded, 0x6A0> table_;
};

enum class Sort : std::uint8_t { kIdeograph, kLetter, kBreak, kNothing };

Sort sort_of(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) ? Sort::kLetter : Sort::kBreak;
  if (is_ideograph(c)) return Sort::kIdeograph;
  const auto type = u_charType(static_cast<UChar32>(c));
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK ||
      type == U_FORMAT_CHAR) {
    return Sort::kNothing;
  }
  return u_isalnum(static_cast<UChar32>(c)) ? Sort::kLetter : Sort::kBreak;
}

void keep_bounded(std::vector<Character>& all) {
  std::size_t before = 1, before_that = 1;
  for (auto& one : all) {
    if (one.readings.empty()) {
      before_that = before = 1;
      continue;
    }
    const std::size_t most = std::max<std::size_t>(1, kMostCombinations / (before * before_that));
    one.readings = one.readings.first(std::min({one.readings.size(), most, std::size_t{kMostReadings}}));
    for (const Syllable s : one.readings) one.initials |= 1u << (letters(s)[0] - 'a');
    before_that = before;
    before = one.readings.size();
  }
}

}  // namespace

std::size_t fold(char32_t c, char32_t* out) {
  if (c < 0x80) {
    out[0] = c >= 'A' && c <= 'Z' ? c + 32 : c;
    return 1;
  }
  if (is_common_han(c)) {
    out[0] = simplified(c);
    return 1;
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return fold(c - 0xFF01 + 0x21, out);
  if (c >= 0xAC00 && c <= 0xD7A3) {
    out[0] = c;
    return 1;
  }
  static const Common common;
  if (const Folded* known = common.find(c); known && known->size != 0xFF) {
    std::copy_n(known->to.begin(), known->size, out);
    return known->size;
  }
  return fold_by_icu(c, out);
}

void read_characters(std::string_view text, std::size_t max_bytes, std::size_t max_characters,
                     std::vector<Character>& out) {
  out.clear();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(std::min(text.size(), max_bytes));
  std::uint32_t place = 0;
  bool broken = true;        // something separates what comes from what was
  bool in_word = false;
  std::array<char32_t, kMostFolded> buffer;
  for (std::int32_t i = 0; i < size;) {
    UChar32 decoded;
    U8_NEXT(bytes, i, size, decoded);
    const std::uint32_t begin = place;
    place += decoded > 0xFFFF ? 2 : 1;
    if (decoded < 0) {
      broken = true;
      in_word = false;
      continue;
    }
    const auto original = static_cast<char32_t>(decoded);
    const std::size_t n = fold(original, buffer.data());
    for (std::size_t k = 0; k < n; ++k) {
      const Sort sort = sort_of(buffer[k]);
      if (sort == Sort::kNothing) continue;
      if (sort == Sort::kBreak) {
        broken = true;
        in_word = false;
        continue;
      }
      if (out.size() == max_characters) {
        keep_bounded(out);
        return;
      }
      Character& one = out.emplace_back();
      one.c = buffer[k];
      one.begin = begin;
      one.end = place;
      one.after_break = broken;
      if (sort == Sort::kIdeograph) {
        one.kind = Character::Class::kIdeograph;
        one.readings = readings(original);
        if (one.readings.empty()) one.readings = readings(one.c);
      } else {
        one.starts_word = !in_word;
      }
      in_word = sort == Sort::kLetter;
      broken = false;
    }
  }
  keep_bounded(out);
}

void append_utf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace keyuan::base::text
