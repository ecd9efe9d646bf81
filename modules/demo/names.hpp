// Invented names of companies and people, and what salespeople write.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/time.hpp"

namespace keyuan::demo {

// A fixed sequence of numbers (SplitMix64): the same on every machine and compiler.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(n)); }
  bool chance(int percent) { return below(100) < percent; }
  template <class List>
  auto& pick(const List& list) {
    return list[below(static_cast<std::int64_t>(std::size(list)))];
  }
  // One of them, by shares of a hundred.
  template <std::size_t N>
  std::string_view weighted(const std::array<std::pair<std::string_view, int>, N>& choices) {
    auto roll = below(100);
    for (const auto& [value, share] : choices)
      if ((roll -= share) < 0) return value;
    return choices.back().first;
  }

 private:
  std::uint64_t state_;
};

struct Place {
  std::string_view province, city, region;  // region: a choice of account.region
};

struct CompanyName {
  std::string full, short_name;
  Place place;
  std::string_view industry;  // a choice of account.industry
};
[[nodiscard]] CompanyName company_name(Dice& dice);
// Family and given name; nobody in particular.
struct PersonName {
  std::string family, given;
};
[[nodiscard]] PersonName person_name(Dice& dice);
// The n-th mobile number, written like a real one.
[[nodiscard]] std::string mobile_number(std::int64_t n);
[[nodiscard]] std::string_view position(Dice& dice);
[[nodiscard]] std::string_view product(Dice& dice);
struct Talk {
  std::string_view channel, subject, summary, next_step;
};
[[nodiscard]] const Talk& talk(Dice& dice);
[[nodiscard]] std::string_view task(Dice& dice);

}  // namespace keyuan::demo
