// Dates, numbers and yes/no as people write them in spreadsheets, in Chinese, English and European habit.
//
// Full-width digits and signs count as plain ones; spaces around are ignored. Every function answers
// nothing when the text is not wholly such a value: a guess half right would be worse than a rejected row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/time.hpp"

namespace keyuan::formats {

// Which part comes first where digits alone do not say: 3/4/2024.
enum class DateOrder : std::uint8_t { kMdy, kDmy, kYmd };
[[nodiscard]] std::string_view name(DateOrder order);  // "mdy", "dmy", "ymd"
[[nodiscard]] std::optional<DateOrder> find_date_order(std::string_view name);

struct Moment {
  base::Date date;
  std::optional<std::int64_t> ms_of_day;  // wall clock
  std::optional<std::int64_t> offset;     // ms east of UTC, where the text names a zone
};

// 2024/3/5 14:30 · 2024年3月18日 下午2点30分 · 民國113年3月5日 · 31.12.2024 · 3/15/2024 2:30 PM · 12 Jun 2024 ·
// Jun 12, 2024 · 2/3/10 · ISO 8601 with or without zone · 20240305 · 20240305143000 · Excel's serial 45631.5
// (10000…109574, days since 1899-12-30). Two-digit years up to 69 are of this century.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view text, DateOrder order = DateOrder::kMdy);

[[nodiscard]] std::optional<base::Date> parse_date(std::string_view text, DateOrder order = DateOrder::kMdy);
// A moment without a zone of its own is wall-clock time in `zone`; a bare date is its first moment there.
[[nodiscard]] std::optional<base::Time> parse_time(std::string_view text, DateOrder order,
                                                   const base::Zone& zone);

struct Number {
  base::Decimal value;
  bool percent = false;   // 12% gives 12
  std::string currency;   // ISO code where the text names one without doubt (US$, €, RMB, 元 …); $ and ¥ do not
};
// 1,234.5 · 1.234,50 (decimal_comma) · 1 234,5 · ¥ 12,000 · 12,000元 · 50万 · 1.2亿 · (12.5) · -3 · 12.5-  · 12% · 1.5e3
[[nodiscard]] std::optional<Number> parse_number(std::string_view text, bool decimal_comma = false);

// yes no true false y n t f 1 0 是 否 对 错 有 无 √ × on off, in any case, traditional too.
[[nodiscard]] std::optional<bool> parse_boolean(std::string_view text);

// Gathers what a column's texts say about the habit of the person who wrote them.
class HabitGuess {
 public:
  void see(std::string_view text);

  // The order that most texts prove; nothing when none does (all days up to 12, or no dates). Dates that
  // begin with a year of four digits need no order, but when there are no others they are of the habit kYmd.
  [[nodiscard]] std::optional<DateOrder> date_order() const;
  [[nodiscard]] std::optional<bool> decimal_comma() const;
  // 3/4/2024: a date that somebody has to say the order of, unless others prove it.
  [[nodiscard]] bool has_undecided_dates() const { return undecided_ > 0; }
  [[nodiscard]] bool has_dotted_dates() const { return dotted_ > 0; }
  void add(const HabitGuess& other);

 private:
  int mdy_ = 0, dmy_ = 0, ymd_ = 0, year_first_ = 0, undecided_ = 0, dotted_ = 0, comma_ = 0, point_ = 0;
};

// Full-width ASCII, ideographic and no-break spaces → plain; trimmed.
[[nodiscard]] std::string fold_width(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace keyuan::formats
