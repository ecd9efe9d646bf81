#include <algorithm>
#include <array>

#include "formats/values.hpp"

namespace keyuan::formats {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Mark {
  std::string_view text, currency;
};
// Longer ones first: US$ before $.
constexpr Mark kMarks[] = {
    {"US$", "USD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"A$", "AUD"},  {"C$", "CAD"},     {"S$", "SGD"},
    {"RMB", "CNY"}, {"CNY", "CNY"}, {"USD", "USD"}, {"EUR", "EUR"}, {"GBP", "GBP"},    {"JPY", "JPY"},
    {"HKD", "HKD"}, {"TWD", "TWD"}, {"NTD", "TWD"}, {"KRW", "KRW"}, {"SGD", "SGD"},    {"AUD", "AUD"},
    {"CAD", "CAD"}, {"CHF", "CHF"}, {"INR", "INR"}, {"人民币", "CNY"}, {"人民幣", "CNY"}, {"美元", "USD"},
    {"美金", "USD"}, {"欧元", "EUR"}, {"歐元", "EUR"}, {"日元", "JPY"}, {"港币", "HKD"},  {"港幣", "HKD"},
    {"港元", "HKD"}, {"新台币", "TWD"}, {"新臺幣", "TWD"}, {"新台幣", "TWD"}, {"英镑", "GBP"}, {"英鎊", "GBP"},
    {"€", "EUR"},   {"£", "GBP"},   {"₩", "KRW"},   {"₹", "INR"},   {"¥", ""},         {"￥", ""},
    {"$", ""},      {"元", ""},     {"圆", ""},     {"圓", ""}};

std::string_view strip(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

bool take_mark(std::string_view& s, std::string& currency) {
  for (const auto& mark : kMarks) {
    if (s.starts_with(mark.text)) s.remove_prefix(mark.text.size());
    else if (s.ends_with(mark.text)) s.remove_suffix(mark.text.size());
    else continue;
    if (!mark.currency.empty()) currency = mark.currency;
    s = strip(s);
    return true;
  }
  return false;
}

// 万, 亿 … behind the digits; 1 when there is none.
std::int64_t take_scale(std::string_view& s) {
  static constexpr std::pair<std::string_view, std::int64_t> kScales[] = {
      {"百万", 1'000'000}, {"百萬", 1'000'000}, {"千万", 10'000'000}, {"千萬", 10'000'000},
      {"万", 10'000},      {"萬", 10'000},      {"亿", 100'000'000},  {"億", 100'000'000},
      {"千", 1'000},       {"百", 100}};
  for (const auto& [word, factor] : kScales)
    if (s.size() > word.size() && s.ends_with(word)) {
      s = strip(s.substr(0, s.size() - word.size()));
      return factor;
    }
  return 1;
}

// Digits with group marks taken out and a point for the decimals; empty when the groups are not in
// threes (or 4-2-2 as in India) and so this is no number.
std::string plain_digits(std::string_view s, bool decimal_comma) {
  const char decimal = decimal_comma ? ',' : '.';
  const auto exponent = s.find_first_of("eE");
  std::string_view tail;
  if (exponent != std::string_view::npos && exponent > 0) {
    tail = s.substr(exponent);
    s = s.substr(0, exponent);
  }
  const auto point = s.rfind(decimal);
  const auto whole = s.substr(0, point);
  const auto places = point == std::string_view::npos ? std::string_view{} : s.substr(point + 1);
  std::string out;
  int in_group = 0;
  bool grouped = false;
  char mark = '\0';
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const char c = whole[i];
    if (is_digit(c)) {
      out += c;
      ++in_group;
      continue;
    }
    const bool fits = c == (decimal_comma ? '.' : ',') || c == ' ' || c == '\'';
    if (!fits || (mark != '\0' && c != mark) || out.empty() || in_group == 0 || (grouped && in_group != 3 && in_group != 2))
      return {};
    if (!grouped && in_group > 3) return {};
    mark = c;
    grouped = true;
    in_group = 0;
  }
  if (grouped && in_group != 3) return {};
  if (!std::all_of(places.begin(), places.end(), is_digit)) return {};
  if (out.empty() && places.empty()) return {};
  if (out.empty()) out = "0";
  if (!places.empty()) {
    out += '.';
    out += places;
  }
  return out += tail;
}

}  // namespace

std::optional<Number> parse_number(std::string_view text, bool decimal_comma) {
  text = trim(text);
  if (text.empty() || text.size() > 80) return std::nullopt;
  // The usual case: nothing but digits and one point.
  if (!decimal_comma && text.find_first_not_of("0123456789.-") == std::string_view::npos)
    if (const auto value = base::Decimal::parse(text)) return Number{*value, false, {}};

  const auto folded = fold_width(text);
  std::string_view s = folded;
  Number number;
  bool negative = false;
  if (s.size() > 2 && s.front() == '(' && s.back() == ')') {
    negative = true;
    s = strip(s.substr(1, s.size() - 2));
  }
  for (int i = 0; i < 6 && !s.empty(); ++i) {  // signs and marks in any order
    if (s.starts_with("\u2212")) {
      if (negative) return std::nullopt;
      negative = true;
      s = strip(s.substr(3));
    } else if (s.front() == '-' || s.back() == '-') {
      if (negative) return std::nullopt;
      negative = true;
      s = strip(s.front() == '-' ? s.substr(1) : s.substr(0, s.size() - 1));
    } else if (s.front() == '+') {
      s = strip(s.substr(1));
    } else if (s.back() == '%') {
      if (number.percent) return std::nullopt;
      number.percent = true;
      s = strip(s.substr(0, s.size() - 1));
    } else if (!take_mark(s, number.currency)) {
      break;
    }
  }
  const auto scale = take_scale(s);
  if (s.empty() || !(is_digit(s.front()) || s.front() == '.' || s.front() == ',')) return std::nullopt;
  const auto digits = plain_digits(s, decimal_comma);
  if (digits.empty()) return std::nullopt;
  const auto value = base::Decimal::parse(scale == 1 ? digits : digits + "e" + [&] {
    int zeros = 0;
    for (auto f = scale; f > 1; f /= 10) ++zeros;
    return std::to_string(zeros);
  }());
  if (!value) return std::nullopt;
  number.value = negative ? base::Decimal{-value->units} : *value;
  return number;
}

std::optional<bool> parse_boolean(std::string_view text) {
  auto s = fold_width(text);
  if (s.size() > 16) return std::nullopt;
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
  static constexpr std::string_view kYes[] = {"1",  "yes", "y",  "true", "t",    "on", "x",  "是", "对", "對",
                                              "有", "真",  "√",  "✓",    "✔",    "ja", "oui", "已", "勾选"};
  static constexpr std::string_view kNo[] = {"0",  "no", "n",  "false", "f", "off",  "否",  "不", "错", "錯",
                                             "无", "無", "假", "×",     "✗", "nein", "non", "未", "不是"};
  if (std::find(std::begin(kYes), std::end(kYes), s) != std::end(kYes)) return true;
  if (std::find(std::begin(kNo), std::end(kNo), s) != std::end(kNo)) return false;
  return std::nullopt;
}

// ---- HabitGuess

void HabitGuess::see(std::string_view text) {
  text = trim(text);
  if (text.size() < 3 || text.size() > 40) return;
  // Two or four numbers with one kind of mark: a date.
  int parts[3] = {0, 0, 0}, width[3] = {0, 0, 0};
  std::size_t i = 0;
  char mark = '\0';
  int n = 0;
  for (; n < 3; ++n) {
    while (i < text.size() && is_digit(text[i]) && width[n] < 5) {
      parts[n] = parts[n] * 10 + (text[i++] - '0');
      ++width[n];
    }
    if (width[n] == 0 || n == 2) break;
    if (i >= text.size() || (text[i] != '/' && text[i] != '-' && text[i] != '.')) break;
    if (mark != '\0' && text[i] != mark) break;
    mark = text[i++];
  }
  if (n == 2 && width[0] == 4 && (width[1] == 1 || width[1] == 2) && (width[2] == 1 || width[2] == 2)) {
    ++year_first_;
    return;
  }
  if (n == 2 && width[2] > 0 && width[0] <= 2 && width[1] <= 2 && (width[2] == 2 || width[2] == 4) &&
      (i == text.size() || text[i] == ' ' || text[i] == ',')) {
    dotted_ += mark == '.';
    if (parts[0] > 31) ++ymd_;
    else if (parts[0] > 12 && parts[1] <= 12) ++dmy_;
    else if (parts[1] > 12 && parts[0] <= 12) ++mdy_;
    else ++undecided_;
    return;
  }
  // A number's last mark, when it shows which one the decimals have.
  const auto last = text.find_last_of(".,");
  if (last == std::string_view::npos) return;
  const auto behind = std::count_if(text.begin() + static_cast<std::ptrdiff_t>(last), text.end(), is_digit);
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  const auto foreign = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == ':' || c == '@';
  });
  if (foreign || digits == 0 || last + 1 >= text.size() || !is_digit(text[last + 1])) return;
  const char other = text[last] == ',' ? '.' : ',';
  const bool both = text.substr(0, last).find(other) != std::string_view::npos;
  const bool repeated = text.substr(0, last).find(text[last]) != std::string_view::npos;
  if (repeated) return text[last] == ',' ? void(++point_) : void(++comma_);
  if (both || behind != 3) text[last] == ',' ? ++comma_ : ++point_;
}

std::optional<DateOrder> HabitGuess::date_order() const {
  if (mdy_ + dmy_ + ymd_ == 0)
    return year_first_ > 0 && undecided_ == 0 ? std::optional(DateOrder::kYmd) : std::nullopt;
  if (ymd_ > mdy_ && ymd_ > dmy_) return DateOrder::kYmd;
  return dmy_ > mdy_ ? DateOrder::kDmy : DateOrder::kMdy;
}

std::optional<bool> HabitGuess::decimal_comma() const {
  if (comma_ + point_ == 0 || comma_ == point_) return std::nullopt;
  return comma_ > point_;
}

void HabitGuess::add(const HabitGuess& other) {
  mdy_ += other.mdy_;
  dmy_ += other.dmy_;
  ymd_ += other.ymd_;
  dotted_ += other.dotted_;
  year_first_ += other.year_first_;
  undecided_ += other.undecided_;
  comma_ += other.comma_;
  point_ += other.point_;
}

}  // namespace keyuan::formats
