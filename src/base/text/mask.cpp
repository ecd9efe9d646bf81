#include "base/text/mask.hpp"

#include <algorithm>
#include <vector>

namespace keyuan::base::text {
namespace {

constexpr std::string_view kStars = "****", kChina = "+86";
constexpr std::size_t kFirst = 3, kLast = 4, kLong = 8;

// Where each character begins, and the end behind the last.
std::vector<std::size_t> places(std::string_view text) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) at.push_back(i);
  at.push_back(text.size());
  return at;
}

bool is_address(std::string_view text) {
  const auto sign = text.find('@');
  return sign != text.npos && sign > 0 && sign + 1 < text.size() && text.find('@', sign + 1) == text.npos &&
         text.find_first_of(" \t\n\v\f\r") == text.npos;
}

}  // namespace

std::string masked(std::string_view text) {
  if (text.empty()) return {};
  const auto joined = [](std::string_view begin, std::string_view end) { return std::string(begin) + std::string(kStars) + std::string(end); };
  const auto at = places(text);
  const auto n = at.size() - 1;
  if (is_address(text)) return joined(text.substr(0, at[1]), text.substr(text.find('@')));
  if (n >= kChina.size() + kLong && text.starts_with(kChina)) return masked(text.substr(kChina.size()));
  if (n >= kLong) return joined(text.substr(0, at[kFirst]), text.substr(at[n - kLast]));
  return joined(n < 2 ? std::string_view() : text.substr(0, at[1]), {});
}

}  // namespace keyuan::base::text
