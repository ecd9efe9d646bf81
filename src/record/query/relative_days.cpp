#include <charconv>

#include "record/query/where.hpp"

namespace keyuan::record {
namespace {

using base::Date;

Date first_of_month(Date d) { return {d.year, d.month, 1}; }

std::optional<DayRange> period(std::string_view unit, Date today, int shift) {
  if (unit == "week") {
    const Date monday = today.plus_days(-today.weekday() + 7 * shift);
    return DayRange{monday, monday.plus_days(6)};
  }
  int months = 0;
  Date start = first_of_month(today);
  if (unit == "month") {
    months = 1;
  } else if (unit == "quarter") {
    months = 3;
    start.month = static_cast<std::uint8_t>((start.month - 1) / 3 * 3 + 1);
  } else if (unit == "year") {
    months = 12;
    start.month = 1;
  } else {
    return std::nullopt;
  }
  start = start.plus_months(months * shift);
  return DayRange{start, start.plus_months(months).plus_days(-1)};
}

}  // namespace

std::optional<DayRange> relative_days(std::string_view words, Date today) {
  if (words == "today") return DayRange{today, today};
  if (words == "yesterday") return DayRange{today.plus_days(-1), today.plus_days(-1)};
  if (words == "tomorrow") return DayRange{today.plus_days(1), today.plus_days(1)};
  const auto space = words.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto which = words.substr(0, space);
  const auto rest = words.substr(space + 1);
  const int shift = which == "this" ? 0 : which == "last" ? -1 : which == "next" ? 1 : 99;
  if (shift == 99) return std::nullopt;
  if (auto range = period(rest, today, shift)) return range;
  // "last 30 days": today and the 29 before it; "next 7 days": today and the six after it.
  if (shift == 0 || !(rest.ends_with(" days") || rest.ends_with(" day"))) return std::nullopt;
  int n = 0;
  const auto number = rest.substr(0, rest.find(' '));
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), n);
  if (error != std::errc{} || end != number.data() + number.size() || n < 1 || n > 36600) return std::nullopt;
  return shift < 0 ? DayRange{today.plus_days(1 - n), today} : DayRange{today, today.plus_days(n - 1)};
}

std::optional<DayRange> days_named(std::string_view name) {
  if (const auto day = Date::parse(name)) return DayRange{*day, *day};
  const auto first_day = [&](std::string_view from) { return Date::parse(std::string(name.substr(0, 4)) + std::string(from)); };
  if (name.size() == 4) {
    const auto first = first_day("-01-01");
    return first ? period("year", *first, 0) : std::nullopt;
  }
  if (name.size() == 7 && name[4] == '-') {
    if (name[5] == 'Q' && name[6] >= '1' && name[6] <= '4') {
      const auto year = first_day("-01-01");
      return year ? period("quarter", year->plus_months(3 * (name[6] - '1')), 0) : std::nullopt;
    }
    const auto first = Date::parse(std::string(name) + "-01");
    return first ? period("month", *first, 0) : std::nullopt;
  }
  // The first week of a year is the one with 4 January in it.
  const auto fourth = name.size() == 8 && name.substr(4, 2) == "-W" ? first_day("-01-04") : std::nullopt;
  int week = 0;
  if (!fourth || std::from_chars(name.data() + 6, name.data() + 8, week).ptr != name.data() + 8 || week < 1 || week > 53) return std::nullopt;
  return period("week", *fourth, week - 1);
}

}  // namespace keyuan::record
