#include "formats/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace keyuan::formats {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"UTF-8",   "UTF-16LE", "UTF-16BE",
                                                    "GB18030", "Big5",     "windows-1252"};
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kBrokenKept = 100;

unsigned char at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

void report(Utf8Text& text, std::size_t offset, std::size_t length) {
  ++text.broken_count;
  if (text.broken.size() < kBrokenKept) text.broken.push_back({offset, length});
}

// The place of the first byte from `i` on that is NUL, high, or the end.
std::size_t skip_plain(std::string_view s, std::size_t i) {
  constexpr std::uint64_t kHigh = 0x8080808080808080ULL, kLow = 0x0101010101010101ULL;
  while (i + 8 <= s.size()) {
    std::uint64_t w;
    std::memcpy(&w, s.data() + i, 8);
    if ((w & kHigh) != 0 || ((w - kLow) & ~w & kHigh) != 0) break;
    i += 8;
  }
  while (i < s.size() && at(s, i) < 0x80 && s[i] != '\0') ++i;
  return i;
}

Utf8Text from_utf8(std::string_view bytes, std::size_t bom) {
  Utf8Text text;
  text.source = bytes.substr(bom);
  const auto s = text.source;
  std::size_t copied = 0;
  for (std::size_t i = skip_plain(s, 0); i < s.size(); i = skip_plain(s, i)) {
    const auto n = s[i] == '\0' ? 0 : utf8_length(s.substr(i));
    if (n > 0) {
      i += n;
      continue;
    }
    std::size_t length = 1;
    while (i + length < s.size() && (at(s, i + length) & 0xC0) == 0x80 && length < 3) ++length;
    if (s[i] == '\0') length = 1;
    report(text, bom + i, length);
    text.owned = true;
    text.own.append(s.substr(copied, i - copied)).append(kReplacement);
    i += length;
    copied = i;
  }
  if (text.owned) text.own.append(s.substr(copied));
  return text;
}

void append_utf8(std::string& out, const UChar* chars, std::int32_t n) {
  UErrorCode status = U_ZERO_ERROR;
  const auto before = out.size();
  out.resize(before + static_cast<std::size_t>(n) * 3);
  std::int32_t written = 0;
  u_strToUTF8WithSub(out.data() + before, n * 3, &written, chars, n, 0xFFFD, nullptr, &status);
  out.resize(before + static_cast<std::size_t>(std::max(written, 0)));
}

const char* converter_name(Encoding e) {
  switch (e) {
    case Encoding::kUtf16Le: return "UTF-16LE";
    case Encoding::kUtf16Be: return "UTF-16BE";
    case Encoding::kGb18030: return "gb18030";
    case Encoding::kBig5: return "windows-950-2000";
    case Encoding::kCp1252: return "windows-1252";
    case Encoding::kUtf8: break;
  }
  return "UTF-8";
}

Utf8Text from_other(std::string_view bytes, std::size_t bom, Encoding encoding) {
  Utf8Text text;
  text.owned = true;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(converter_name(encoding), &status), &ucnv_close);
  if (U_FAILURE(status)) {
    report(text, 0, bytes.size());
    return text;
  }
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  text.own.reserve(bytes.size() + bytes.size() / 2);
  std::vector<UChar> buffer(32 * 1024);
  const char* source = bytes.data() + bom;
  const char* end = bytes.data() + bytes.size();
  for (bool more = true; more;) {
    UChar* target = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, true,
                   &status);
    auto n = static_cast<std::int32_t>(target - buffer.data());
    for (std::int32_t i = 0; i < n; ++i)
      if (buffer[i] == 0) {
        buffer[i] = 0xFFFD;
        report(text, static_cast<std::size_t>(source - bytes.data()), 1);
      }
    append_utf8(text.own, buffer.data(), n);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status)) {
      char invalid[16];
      std::int8_t length = sizeof invalid;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(converter.get(), invalid, &length, &ignored);
      const auto where = static_cast<std::size_t>(source - bytes.data());
      report(text, where - std::min<std::size_t>(where, static_cast<std::size_t>(length)),
             static_cast<std::size_t>(length));
      text.own.append(kReplacement);
      ucnv_resetToUnicode(converter.get());
    }
    more = source < end;
  }
  return text;
}

std::size_t bom_of(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8: return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    case Encoding::kUtf16Le: return bytes.starts_with("\xFF\xFE") ? 2 : 0;
    case Encoding::kUtf16Be: return bytes.starts_with("\xFE\xFF") ? 2 : 0;
    case Encoding::kGb18030: return bytes.starts_with("\x84\x31\x95\x33") ? 4 : 0;
    default: return 0;
  }
}

std::optional<Encoding> utf16_by_nuls(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const auto n = std::min<std::size_t>(bytes.size(), 64 * 1024) & ~std::size_t{1};
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < n; i += 2) {
    even += bytes[i] == '\0';
    odd += bytes[i + 1] == '\0';
  }
  const auto pairs = n / 2;
  // Chinese in UTF-16 still has separators and line ends, so a few per cent of NULs on one side.
  if (odd * 50 > pairs && even * 20 < odd) return Encoding::kUtf16Le;
  if (even * 50 > pairs && odd * 20 < even) return Encoding::kUtf16Be;
  return std::nullopt;
}

struct Utf8Count {
  std::size_t good = 0, bad = 0;
};
Utf8Count count_utf8(std::string_view s) {
  Utf8Count count;
  for (std::size_t i = 0; i < s.size();) {
    if (at(s, i) < 0x80) {
      i = std::max(i + 1, skip_plain(s, i));
      continue;
    }
    const auto n = utf8_length(s.substr(i));
    n > 0 ? ++count.good : ++count.bad;
    i += std::max<std::size_t>(n, 1);
  }
  return count;
}

// How much the text looks like GB18030: 1 when every character is a common one, below 0 when it is not.
double score_gb18030(std::string_view s) {
  double score = 0;
  std::size_t chars = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto lead = at(s, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    ++chars;
    const auto trail = i + 1 < s.size() ? at(s, i + 1) : 0;
    if (lead >= 0x81 && lead <= 0xFE && trail >= 0x30 && trail <= 0x39 && i + 3 < s.size() &&
        at(s, i + 2) >= 0x81 && at(s, i + 3) >= 0x30 && at(s, i + 3) <= 0x39) {
      i += 4;
      continue;
    }
    if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
      score -= 4;
      ++i;
      continue;
    }
    if (trail >= 0xA1 && lead >= 0xB0 && lead <= 0xD7) score += 1;          // first level: common
    else if (trail >= 0xA1 && lead >= 0xA1 && lead <= 0xA3) score += 0.9;   // punctuation, full-width
    else if (trail >= 0xA1 && lead >= 0xD8 && lead <= 0xF7) score += 0.4;   // second level
    else score -= 0.5;
    i += 2;
  }
  return chars == 0 ? 0 : score / static_cast<double>(chars);
}

double score_big5(std::string_view s) {
  double score = 0;
  std::size_t chars = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto lead = at(s, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    ++chars;
    const auto trail = i + 1 < s.size() ? at(s, i + 1) : 0;
    const bool trail_fits = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
    if (lead < 0xA1 || lead > 0xF9 || !trail_fits) {
      score -= 4;
      ++i;
      continue;
    }
    if (lead >= 0xA4 && lead <= 0xC6) score += 1;  // frequent characters
    else if (lead <= 0xA3) score += 0.9;           // punctuation
    else score -= 0.2;                             // rare ones
    i += 2;
  }
  return chars == 0 ? 0 : score / static_cast<double>(chars);
}

// Western text has its accented letters one by one between plain ones.
double score_cp1252(std::string_view s) {
  std::size_t high = 0, alone = 0, undefined = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto c = at(s, i);
    if (c < 0x80) continue;
    ++high;
    undefined += c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
    const bool before = i > 0 && at(s, i - 1) >= 0x80;
    const bool after = i + 1 < s.size() && at(s, i + 1) >= 0x80;
    alone += !before && !after;
  }
  if (high == 0) return 0;
  return (static_cast<double>(alone) - 4.0 * static_cast<double>(undefined)) / static_cast<double>(high);
}

}  // namespace

std::string_view name(Encoding encoding) { return kNames[static_cast<std::size_t>(encoding)]; }

std::optional<Encoding> find_encoding(std::string_view given) {
  std::string key;
  for (const char c : given)
    if (std::isalnum(static_cast<unsigned char>(c))) key += static_cast<char>(std::tolower(c));
  struct Alias {
    std::string_view name;
    Encoding encoding;
  };
  static constexpr Alias kAliases[] = {
      {"utf8", Encoding::kUtf8},          {"utf8bom", Encoding::kUtf8},
      {"usascii", Encoding::kUtf8},       {"ascii", Encoding::kUtf8},
      {"utf16", Encoding::kUtf16Le},      {"utf16le", Encoding::kUtf16Le},
      {"utf16be", Encoding::kUtf16Be},    {"gb18030", Encoding::kGb18030},
      {"gbk", Encoding::kGb18030},        {"gb2312", Encoding::kGb18030},
      {"cp936", Encoding::kGb18030},      {"euccn", Encoding::kGb18030},
      {"big5", Encoding::kBig5},          {"cp950", Encoding::kBig5},
      {"big5hkscs", Encoding::kBig5},     {"windows1252", Encoding::kCp1252},
      {"cp1252", Encoding::kCp1252},      {"iso88591", Encoding::kCp1252},
      {"latin1", Encoding::kCp1252},      {"iso885915", Encoding::kCp1252}};
  for (const auto& alias : kAliases)
    if (alias.name == key) return alias.encoding;
  return std::nullopt;
}

DetectedEncoding detect_encoding(std::string_view bytes) {
  for (const auto e : {Encoding::kUtf8, Encoding::kUtf16Le, Encoding::kUtf16Be, Encoding::kGb18030})
    if (const auto bom = bom_of(bytes, e)) return {e, bom, true};
  if (const auto e = utf16_by_nuls(bytes)) return {*e, 0, true};
  const auto utf8 = count_utf8(bytes);
  if (utf8.bad == 0) return {Encoding::kUtf8, 0, true};
  if (utf8.good > 20 * utf8.bad) return {Encoding::kUtf8, 0, false};
  const auto sample = bytes.substr(0, 1 << 20);
  const double gb = score_gb18030(sample), big5 = score_big5(sample), western = score_cp1252(sample);
  if (western > 0.5 && western > gb && western > big5) return {Encoding::kCp1252, 0, false};
  if (gb <= 0 && big5 <= 0) return {Encoding::kCp1252, 0, false};
  return {big5 > gb ? Encoding::kBig5 : Encoding::kGb18030, 0, false};
}

Utf8Text to_utf8(std::string_view bytes, Encoding encoding) {
  const auto bom = bom_of(bytes, encoding);
  return encoding == Encoding::kUtf8 ? from_utf8(bytes, bom) : from_other(bytes, bom, encoding);
}

std::size_t utf8_length(std::string_view s) {
  if (s.empty()) return 0;
  const auto c = at(s, 0);
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < s.size() && at(s, i) >= low && at(s, i) <= high;
  };
  if (c < 0x80) return 1;
  if (c < 0xC2) return 0;
  if (c < 0xE0) return follows(1) ? 2 : 0;
  if (c < 0xF0) {
    const unsigned low = c == 0xE0 ? 0xA0 : 0x80, high = c == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (c < 0xF5) {
    const unsigned low = c == 0xF0 ? 0x90 : 0x80, high = c == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (at(text, bytes) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace keyuan::formats
