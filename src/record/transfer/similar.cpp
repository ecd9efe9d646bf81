#include "record/transfer/similar.hpp"

#include <algorithm>

#include "formats/values.hpp"

namespace keyuan::record::transfer {
namespace {

constexpr std::size_t kLongest = 80;

std::u32string characters(std::string_view s) {
  std::u32string out;
  for (std::size_t i = 0; i < s.size() && out.size() < kLongest;) {
    const auto c = static_cast<unsigned char>(s[i]);
    const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    char32_t value = c;
    for (std::size_t k = 1; k < n && i + k < s.size(); ++k) value = value << 8 | static_cast<unsigned char>(s[i + k]);
    out += value;
    i += n;
  }
  return out;
}

// Insertions, deletions, replacements and swaps of neighbours.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> two(b.size() + 1), one(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) one[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({one[j] + 1, now[j - 1] + 1, one[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], two[j - 2] + 1);
    }
    std::swap(two, one);
    std::swap(one, now);
  }
  return one[b.size()];
}

double ratio(const std::u32string& a, const std::u32string& b) {
  const auto longest = std::max(a.size(), b.size());
  if (longest == 0) return 0;
  return 1.0 - static_cast<double>(distance(a, b)) / static_cast<double>(longest);
}

std::string letters(std::string_view s) {
  std::string out;
  for (const char c : s)
    if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c))) out += c;
  return out;
}

}  // namespace

std::string folded(std::string_view text) {
  bool plain = true;
  for (const char c : text) plain &= static_cast<unsigned char>(c) < 0x80;
  std::string s = plain ? std::string(formats::trim(text)) : formats::fold_width(text);
  std::string out;
  out.reserve(s.size());
  for (const char c : s) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
  }
  return out;
}

double nearness(std::string_view a, std::string_view b) {
  const auto fa = folded(a), fb = folded(b);
  const auto la = letters(fa), lb = letters(fb);
  if (la == lb && !la.empty()) return 1;
  const auto ua = characters(la), ub = characters(lb);
  double best = ratio(ua, ub);
  if (ua.size() >= 2 && (lb.starts_with(la) || la.starts_with(lb)) && lb.size() >= 2) best = std::max(best, 0.8);
  if (ua.size() >= 5)
    for (std::size_t at = 0; at < fb.size();) {
      auto end = fb.find(' ', at);
      if (end == std::string::npos) end = fb.size();
      best = std::max(best, 0.95 * ratio(ua, characters(std::string_view(fb).substr(at, end - at))));
      at = end + 1;
    }
  return best;
}

std::vector<std::string> suggest(std::string_view text, const std::vector<std::string>& known) {
  std::vector<std::pair<double, const std::string*>> near;
  for (const auto& k : known)
    if (const double n = nearness(text, k); n >= 0.65) near.emplace_back(n, &k);
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> out;
  for (const auto& [n, k] : near) {
    if (out.size() == 3) break;
    if (std::find(out.begin(), out.end(), *k) == out.end()) out.push_back(*k);
  }
  return out;
}

}  // namespace keyuan::record::transfer
