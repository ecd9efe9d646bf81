#include "base/decimal.hpp"

#include <charconv>

namespace keyuan::base {

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::size_t at = 0;
  bool negative = false;
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) negative = text[at++] == '-';
  std::string digits;
  long point = -1;
  for (; at < text.size(); ++at) {
    if (text[at] >= '0' && text[at] <= '9') {
      if (digits.size() > 60) return std::nullopt;
      digits += text[at];
    } else if (text[at] == '.' && point < 0) {
      point = static_cast<long>(digits.size());
    } else {
      break;
    }
  }
  if (digits.empty()) return std::nullopt;
  if (point < 0) point = static_cast<long>(digits.size());
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    int exponent = 0;
    const char* begin = text.data() + at + 1;
    if (begin < text.data() + text.size() && *begin == '+') ++begin;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size() || exponent > 60 || exponent < -60)
      return std::nullopt;
    point += exponent;
    at = text.size();
  }
  if (at != text.size()) return std::nullopt;

  // Digits before place `point + 4` count whole units; the one behind them rounds.
  constexpr std::int64_t kMax = INT64_MAX;
  std::int64_t units = 0;
  const long wanted = point + 4;
  for (long i = 0; i < wanted; ++i) {
    const int d = i < static_cast<long>(digits.size()) ? digits[i] - '0' : 0;
    if (units > (kMax - d) / 10) return std::nullopt;
    units = units * 10 + d;
  }
  if (wanted >= 0 && wanted < static_cast<long>(digits.size()) && digits[wanted] >= '5') {
    if (units == kMax) return std::nullopt;
    ++units;
  }
  return Decimal{negative ? -units : units};
}

void Decimal::append_to(std::string& out) const {
  std::uint64_t magnitude = units < 0 ? 0 - static_cast<std::uint64_t>(units) : units;
  if (units < 0) out += '-';
  char buffer[24];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, magnitude / kOne);
  (void)error;
  out.append(buffer, end);
  auto fraction = static_cast<int>(magnitude % kOne);
  if (fraction == 0) return;
  char places[5] = {'.', char('0' + fraction / 1000), char('0' + fraction / 100 % 10),
                    char('0' + fraction / 10 % 10), char('0' + fraction % 10)};
  std::size_t n = 5;
  while (places[n - 1] == '0') --n;
  out.append(places, n);
}

std::string Decimal::to_string() const {
  std::string out;
  append_to(out);
  return out;
}

}  // namespace keyuan::base
