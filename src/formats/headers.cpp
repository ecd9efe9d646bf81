#include "formats/headers.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>

#include <fmt/format.h>

#include "formats/values.hpp"

namespace keyuan::formats {
namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::string to_simplified_lower(const std::string& text) {
  bool ascii = true;
  for (const char c : text) ascii &= static_cast<unsigned char>(c) < 0x80;
  if (ascii) {
    std::string out = text;
    for (char& c : out)
      if (upper(c)) c = static_cast<char>(c | 0x20);
    return out;
  }
  static std::mutex mutex;
  static const std::unique_ptr<icu::Transliterator> simplify = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  }();
  auto chars = icu::UnicodeString::fromUTF8(text);
  chars.toLower();
  if (simplify) {
    std::lock_guard lock(mutex);
    simplify->transliterate(chars);
  }
  std::string out;
  chars.toUTF8String(out);
  return out;
}

// "MailingStreet" → "Mailing Street", "SMSSent" → "SMS Sent", "email2" → "email 2".
std::string part_words(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (i > 0) {
      const char p = s[i - 1];
      const bool hump = upper(c) && (lower(p) || (upper(p) && i + 1 < s.size() && lower(s[i + 1])));
      const bool number = digit(c) && (lower(p) || upper(p));
      if (hump || number) out += ' ';
    }
    out += c;
  }
  return out;
}

std::string join_words(std::string_view s) {
  std::string out;
  bool gap = false;
  bool after_ascii = false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    const bool word = c >= 0x80 || lower(s[i]) || digit(s[i]) || s[i] == '%' || s[i] == '#';
    if (!word) {
      gap = true;
      continue;
    }
    if (gap && !out.empty() && (after_ascii || c < 0x80)) out += ' ';
    gap = false;
    after_ascii = c < 0x80;
    out += s[i];
  }
  return out;
}

void replace_all(std::string& s, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = s.find(from, at)) != std::string::npos; at += to.size())
    s.replace(at, from.size(), to);
}

std::string words_of(std::string_view text) {
  auto s = part_words(text);
  for (const auto* mail : {"E-mail", "E-Mail", "e-mail", "E mail", "e-Mail"}) replace_all(s, mail, "email");
  for (const auto* mark : {"、", "，", "：", "；", "。", "·", "—", "–", "“", "”", "’", "‘", "【", "】", "／", "※"})
    replace_all(s, mark, " ");
  return join_words(to_simplified_lower(s));
}

std::string without_numbers(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    auto end = words.find(' ', at);
    if (end == std::string_view::npos) end = words.size();
    const auto word = words.substr(at, end - at);
    if (word.find_first_not_of("0123456789") != std::string_view::npos) {
      if (!out.empty()) out += ' ';
      out += word;
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

Header normalise_header(std::string_view text) {
  auto s = fold_width(text.substr(0, 500));
  replace_all(s, "【", "(");
  replace_all(s, "】", ")");
  Header header;
  std::string outside;
  int depth = 0;
  for (const char c : s) {
    if (c == '(' || c == '[' || c == '<') ++depth;
    if (depth == 0) outside += c;
    if ((c == ')' || c == ']' || c == '>') && depth > 0) {
      --depth;
      outside += ' ';
    }
  }
  if (s.find('*') != std::string::npos || s.find("必填") != std::string::npos) {
    header.required = true;
    replace_all(s, "必填", " ");
    replace_all(outside, "必填", " ");
  }
  header.full = words_of(s);
  header.bare = without_numbers(words_of(outside));
  if (header.bare.empty()) header.bare = header.full;
  return header;
}

std::string normalise_label(std::string_view text) { return normalise_header(text).full; }

std::string shape_of(const std::vector<std::string>& headers) {
  // FNV-1a, twice with different seeds: 128 bits are enough to tell shapes of files apart.
  std::uint64_t a = 0xcbf29ce484222325ULL, b = 0x84222325cbf29ce4ULL;
  const auto mix = [&](unsigned char c) {
    a = (a ^ c) * 0x100000001b3ULL;
    b = (b ^ (c + 0x55U)) * 0x100000001b3ULL;
  };
  for (const auto& h : headers) {
    for (const char c : normalise_label(h)) mix(static_cast<unsigned char>(c));
    mix(0x1F);
  }
  return fmt::format("{:016x}{:016x}", a, b);
}

}  // namespace keyuan::formats
