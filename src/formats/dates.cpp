#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "formats/values.hpp"

namespace keyuan::formats {
namespace {
using base::kDay, base::kHour, base::kMinute, base::kSecond;

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Reads from left to right; every take… moves on only when it fits.
struct Reader {
  std::string_view s;
  std::size_t at = 0;

  [[nodiscard]] bool done() const { return at >= s.size(); }
  [[nodiscard]] char peek() const { return done() ? '\0' : s[at]; }
  void blanks() {
    while (peek() == ' ') ++at;
  }
  bool take(std::string_view word) {
    if (!s.substr(at).starts_with(word)) return false;
    at += word.size();
    return true;
  }
  bool take_any(std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](auto w) { return take(w); });
  }
  // Up to `most` digits; -1 when there is none. `width` tells how many stood there.
  int number(int most, int* width = nullptr) {
    int value = 0, n = 0;
    while (n < most && is_digit(peek())) {
      value = value * 10 + (s[at++] - '0');
      ++n;
    }
    if (width) *width = n;
    return n == 0 ? -1 : value;
  }
  std::string word() {
    std::string w;
    while (is_letter(peek())) w += static_cast<char>(s[at++] | 0x20);
    return w;
  }
};

std::optional<base::Date> date_of(int y, int m, int d, int year_width) {
  if (year_width <= 2) y += y <= 69 ? 2000 : 1900;
  namespace chr = std::chrono;
  if (y < 1 || y > 9999 || m < 1 || d < 1) return std::nullopt;
  const chr::year_month_day ymd{chr::year{y}, chr::month(m), chr::day(d)};
  if (!ymd.ok()) return std::nullopt;
  return base::Date{static_cast<std::int16_t>(y), static_cast<std::uint8_t>(m),
                    static_cast<std::uint8_t>(d)};
}

int month_named(std::string_view word) {
  if (word.size() < 3) return 0;
  static constexpr std::array<std::string_view, 12> kFull = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t i = 0; i < 12; ++i)
    if (word == kMonths[i] || word == kFull[i] || (i == 8 && word == "sept")) return static_cast<int>(i) + 1;
  return 0;
}

bool separator(Reader& r) {
  r.blanks();
  return r.take_any({"/", "-", ".", ","});
}

// 2024-3-5, 2024年3月5日, 民國113年3月5日.
std::optional<base::Date> year_first(Reader& r) {
  const bool roc = r.take_any({"民國", "民国"});
  r.blanks();
  int width = 0;
  int y = r.number(4, &width);
  if (y < 0) return std::nullopt;
  if (roc) {
    y += 1911;
    width = 4;
  }
  const bool chinese = (r.blanks(), r.take("年"));
  if (!chinese && (width != 4 || !separator(r))) return std::nullopt;
  r.blanks();
  const int m = r.number(2);
  r.blanks();
  if (chinese ? !r.take("月") : !separator(r)) return std::nullopt;
  r.blanks();
  const int d = r.number(2);
  if (chinese) {
    r.blanks();
    r.take_any({"日", "号", "號"});
  }
  return date_of(y, m, d, width);
}

// 31.12.2024, 3/15/24, 24/3/15.
std::optional<base::Date> three_numbers(Reader& r, DateOrder order) {
  int w1 = 0, w3 = 0;
  const int a = r.number(2, &w1);
  if (a < 0 || !separator(r)) return std::nullopt;
  r.blanks();
  const int b = r.number(2);
  if (b < 0 || !separator(r)) return std::nullopt;
  r.blanks();
  const int c = r.number(4, &w3);
  if (c < 0 || w3 == 3 || w3 == 1) return std::nullopt;
  if (w3 == 2 && (order == DateOrder::kYmd || a > 31)) return date_of(a, b, c, w1);
  // Where only one order is a date at all, that one is meant.
  if (order != DateOrder::kDmy)
    if (auto date = date_of(c, a, b, w3)) return date;
  if (auto date = date_of(c, b, a, w3)) return date;
  return date_of(c, a, b, w3);
}

// 12 Jun 2024, 12-Jun-24, Jun 12, 2024, Mon, 12 June 2024.
std::optional<base::Date> with_month_name(Reader& r) {
  int day = -1, month = 0, year = -1, width = 0;
  if (is_letter(r.peek())) {
    auto w = r.word();
    if (w.size() >= 3 && std::find(kWeekdays.begin(), kWeekdays.end(), w.substr(0, 3)) != kWeekdays.end() &&
        (w.size() == 3 || w.ends_with("day"))) {
      r.take(".");
      r.take(",");
      r.blanks();
      w = r.word();
    }
    if (!w.empty()) {
      month = month_named(w);
      if (month == 0) return std::nullopt;
      r.take(".");
      separator(r);
      r.blanks();
    }
  }
  day = r.number(2);
  if (day < 0) return std::nullopt;
  r.take_any({"st", "nd", "rd", "th", "."});
  separator(r);
  r.blanks();
  if (month == 0) {
    month = month_named(r.word());
    if (month == 0) return std::nullopt;
    r.take(".");
    separator(r);
    r.blanks();
  }
  year = r.number(4, &width);
  if (year < 0 || width == 1 || width == 3) return std::nullopt;
  return date_of(year, month, day, width);
}

enum class Half { kNone, kMorning, kAfternoon };

Half half_of_day(Reader& r) {
  r.blanks();
  if (r.take_any({"上午", "早上", "凌晨", "AM", "am", "A.M.", "a.m.", "Am"})) return Half::kMorning;
  if (r.take_any({"下午", "晚上", "中午", "PM", "pm", "P.M.", "p.m.", "Pm"})) return Half::kAfternoon;
  return Half::kNone;
}

std::optional<std::int64_t> time_of_day(Reader& r) {
  Half half = half_of_day(r);
  r.blanks();
  int h = r.number(2), m = 0, s = 0;
  std::int64_t ms = 0;
  if (h < 0) return std::nullopt;
  if (r.take_any({"时", "時", "点", "點"})) {
    r.blanks();
    if (is_digit(r.peek())) {
      m = r.number(2);
      r.take("分");
      if (is_digit(r.peek())) {
        s = r.number(2);
        r.take("秒");
      }
    }
  } else if (r.take(":")) {
    int width = 0;
    m = r.number(2, &width);
    if (width == 0) return std::nullopt;
    if (r.take(":")) {
      s = r.number(2);
      if (s < 0) return std::nullopt;
      if (r.take(".") || r.take(",")) {
        std::int64_t unit = 100;
        if (!is_digit(r.peek())) return std::nullopt;
        for (; is_digit(r.peek()); ++r.at, unit /= 10) ms += (r.peek() - '0') * unit;
      }
    }
  } else if (half == Half::kNone && (half = half_of_day(r)) == Half::kNone) {
    return std::nullopt;  // a bare number is no time
  }
  if (half == Half::kNone) half = half_of_day(r);
  if (half != Half::kNone && h > 12 && half == Half::kMorning) return std::nullopt;
  if (half == Half::kAfternoon && h < 12) h += 12;
  if (half == Half::kMorning && h == 12) h = 0;
  if (h == 24 && m == 0 && s == 0) return kDay;
  if (h > 23 || m > 59 || s > 60) return std::nullopt;
  return h * kHour + m * kMinute + s * kSecond + ms;
}

// Z, UTC, GMT, +08:00, +0800, UTC+8. False when what stands there is no zone.
bool zone_offset(Reader& r, std::optional<std::int64_t>& offset) {
  r.blanks();
  if (r.done()) return true;
  const bool named = r.take_any({"UTC", "GMT", "Z", "z"});
  if (named) offset = 0;
  if (r.done()) return named;
  const char sign = r.peek();
  if (sign != '+' && sign != '-') return false;
  ++r.at;
  int width = 0;
  int h = r.number(4, &width), m = 0;
  if (width == 4) {
    m = h % 100;
    h /= 100;
  } else if (width == 1 || width == 2) {
    if (r.take(":")) m = r.number(2);
  } else {
    return false;
  }
  if (h > 14 || m < 0 || m > 59) return false;
  offset = (sign == '-' ? -1 : 1) * (h * kHour + m * kMinute);
  return r.done();
}

std::optional<Moment> all_digits(std::string_view s) {
  const auto point = s.find('.');
  const auto whole = s.substr(0, point);
  if (point == std::string_view::npos && (whole.size() == 8 || whole.size() == 14)) {
    Reader r{s};
    const int y = r.number(4), m = r.number(2), d = r.number(2);
    const auto date = date_of(y, m, d, 4);
    if (!date || y < 1800 || y > 2200) return std::nullopt;
    Moment moment{*date, {}, {}};
    if (whole.size() == 14) {
      const int h = r.number(2), min = r.number(2), sec = r.number(2);
      if (h > 23 || min > 59 || sec > 59) return std::nullopt;
      moment.ms_of_day = h * kHour + min * kMinute + sec * kSecond;
    }
    return moment;
  }
  if (whole.size() != 5 && whole.size() != 6) return std::nullopt;
  double serial = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), serial);
  if (error != std::errc{} || end != s.data() + s.size() || serial < 10000 || serial >= 109575)
    return std::nullopt;
  const auto ms = static_cast<std::int64_t>(std::llround(serial * 86400.0)) * kSecond;
  const auto days = ms / kDay;
  Moment moment{base::Date{1899, 12, 30}.plus_days(days), {}, {}};
  if (ms % kDay != 0) moment.ms_of_day = ms % kDay;
  return moment;
}

}  // namespace

std::string_view name(DateOrder order) {
  return order == DateOrder::kMdy ? "mdy" : order == DateOrder::kDmy ? "dmy" : "ymd";
}

std::optional<DateOrder> find_date_order(std::string_view text) {
  for (const auto order : {DateOrder::kMdy, DateOrder::kDmy, DateOrder::kYmd})
    if (text == name(order)) return order;
  return std::nullopt;
}

std::optional<Moment> parse_moment(std::string_view text, DateOrder order) {
  if (text.size() > 100) return std::nullopt;
  const auto s = fold_width(text);
  if (s.empty()) return std::nullopt;
  if (std::all_of(s.begin(), s.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
      std::count(s.begin(), s.end(), '.') <= 1)
    return all_digits(s);

  Reader r{s};
  std::optional<base::Date> date;
  for (int way = 0; way < 3 && !date; ++way) {
    r.at = 0;
    date = way == 0 ? year_first(r) : way == 1 ? three_numbers(r, order) : with_month_name(r);
  }
  if (!date) return std::nullopt;
  Moment moment{*date, {}, {}};
  const auto behind_date = r.at;
  const bool time_follows = r.take("T");
  if (!time_follows) r.take(",");
  r.blanks();
  r.take_any({"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二",
              "周三", "周四", "周五", "周六", "周日"});
  r.blanks();
  if (r.done()) return time_follows ? std::nullopt : std::optional(moment);
  if (r.at == behind_date && static_cast<unsigned char>(r.peek()) < 0x80) return std::nullopt;
  moment.ms_of_day = time_of_day(r);
  if (!moment.ms_of_day || !zone_offset(r, moment.offset)) return std::nullopt;
  if (*moment.ms_of_day == kDay) {
    moment.date = moment.date.plus_days(1);
    moment.ms_of_day = 0;
  }
  return moment;
}

std::optional<base::Date> parse_date(std::string_view text, DateOrder order) {
  const auto moment = parse_moment(text, order);
  if (!moment) return std::nullopt;
  return moment->date;
}

std::optional<base::Time> parse_time(std::string_view text, DateOrder order, const base::Zone& zone) {
  const auto m = parse_moment(text, order);
  if (!m) return std::nullopt;
  const auto ms = m->ms_of_day.value_or(0);
  if (m->offset) return base::Time{m->date.days() * kDay + ms - *m->offset};
  return zone.at(m->date, ms);
}

}  // namespace keyuan::formats
