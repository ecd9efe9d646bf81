// An exact decimal number with four places: prices, amounts, percentages, quantities.
//
// Shape: a 64-bit count of ten-thousandths, in memory and in the database, so sums are exact on both
// databases and an index orders them; ±922 trillion. On the wire it is a JSON number written in full
// (12.5, never 1.25e1).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keyuan::base {

struct Decimal {
  static constexpr std::int64_t kOne = 10'000;
  std::int64_t units = 0;

  auto operator<=>(const Decimal&) const = default;
  [[nodiscard]] static constexpr Decimal whole(std::int64_t n) { return {n * kOne}; }
  // Plain or with an exponent; more than four places are rounded half away from zero. Nothing when
  // `text` is no number or is out of range.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  // Without trailing zeros: 12.5, 3, -0.0001.
  [[nodiscard]] std::string to_string() const;
  void append_to(std::string& out) const;
  [[nodiscard]] double to_double() const { return static_cast<double>(units) / kOne; }
};

}  // namespace keyuan::base
