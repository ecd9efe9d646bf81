#include "tests/differential/model.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace keyuan::differential {
namespace {

using namespace std::chrono;

constexpr std::int64_t kDay = 86'400'000;

std::int64_t number_of(sys_days day) { return day.time_since_epoch().count(); }

sys_days day_from(const std::string& text) {
  int y = 0;
  unsigned m = 0, d = 0;
  std::sscanf(text.c_str(), "%d-%u-%u", &y, &m, &d);
  return sys_days(year(y) / month(m) / day(d));
}

std::string date_text(std::int64_t days) {
  const year_month_day date{sys_days(std::chrono::days(days))};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
  return text;
}

std::int64_t moment(const std::string& text) {
  int h = 0, m = 0, s = 0, ms = 0;
  std::sscanf(text.c_str() + 11, "%d:%d:%d.%d", &h, &m, &s, &ms);
  return number_of(day_from(text)) * kDay + ((h * 60 + m) * 60 + s) * 1000LL + ms;
}

std::string small(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

bool empty(const Cell& cell) {
  const auto* many = std::get_if<std::set<std::string>>(&cell);
  return std::holds_alternative<std::monostate>(cell) || (many && many->empty());
}

bool compared(const std::string& op, int order) {
  return op == "=" ? order == 0 : op == ">" ? order > 0 : op == ">=" ? order >= 0 : op == "<" ? order < 0 : order <= 0;
}

}  // namespace

std::set<std::string> Model::find(const std::string& entity, const json& filter) const {
  std::set<std::string> found;
  for (const auto& row : rows)
    if (row.entity == entity && !row.removed && passes(row, filter)) found.insert(row.id);
  return found;
}

bool Model::passes(const Row& row, const json& filter) const {
  if (filter.is_array()) return test(row, filter[0], filter[1], filter.size() > 2 ? filter[2] : json());
  const auto pass = [&](const json& part) { return passes(row, part); };
  if (filter.contains("not")) return !pass(filter["not"]);
  if (filter.contains("any")) return std::any_of(filter["any"].begin(), filter["any"].end(), pass);
  return std::all_of(filter["all"].begin(), filter["all"].end(), pass);
}

bool Model::test(const Row& row, const std::string& field, const std::string& op, const json& value) const {
  if (const auto dot = field.find('.'); dot != std::string::npos) {
    const auto& reference = row.cells.at(field.substr(0, dot));
    const auto target = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return Cell(r.id) == reference; });
    return target != rows.end() && !target->removed && test(*target, field.substr(dot + 1), op, value);
  }
  const auto kind = kinds.at(row.entity + "." + field);
  const auto& cell = row.cells.at(field);
  if (op == "is empty" || (op == "=" && value.is_null())) return empty(cell);
  if (op == "is not empty" || (op == "!=" && value.is_null())) return !empty(cell);
  if (op == "not in") return !test(row, field, "in", value);
  if (op == "!=") return !test(row, field, "=", value);
  if (op == "in") return std::any_of(value.begin(), value.end(), [&](const json& v) { return test(row, field, "=", v); });
  if (op == "between") return test(row, field, ">=", value[0]) && test(row, field, "<=", value[1]);
  return !empty(cell) && one(kind, cell, op, value);
}

// A cell that is not empty.
bool Model::one(Kind kind, const Cell& cell, const std::string& op, const json& value) const {
  if (kind == Kind::kMany) return std::get<std::set<std::string>>(cell).contains(value.get<std::string>());
  if (op == "contains") return small(std::get<std::string>(cell)).find(small(value)) != std::string::npos;
  if (op == "starts with") return small(std::get<std::string>(cell)).starts_with(small(value));
  if (kind == Kind::kReference && value == "my department") return cell == Cell(department);
  if (kind == Kind::kReference && value == "my department and below") return departments_below.contains(std::get<std::string>(cell));
  if (const auto days = days_of(kind, value)) return against_days(kind, cell, op, *days);
  const auto other = operand(kind, value);
  return compared(op, cell < other ? -1 : other < cell ? 1 : 0);
}

bool Model::against_days(Kind kind, const Cell& cell, const std::string& op, Days days) const {
  Cell begins, ends;  // the first moment or day in it, and the first behind it
  if (kind == Kind::kDate) {
    begins = date_text(days.first);
    ends = date_text(days.last + 1);
  } else {
    begins = days.first * kDay - zone;
    ends = (days.last + 1) * kDay - zone;
  }
  const bool before = cell < begins, behind = !(cell < ends);
  return op == "=" ? !before && !behind : op == ">" ? behind : op == ">=" ? !before : op == "<" ? before : !behind;
}

std::optional<Model::Days> Model::days_of(Kind kind, const json& value) const {
  if ((kind != Kind::kDate && kind != Kind::kTime) || !value.is_string()) return std::nullopt;
  const std::string words = value;
  if (words.size() == 10 && words[4] == '-' && kind == Kind::kTime) {
    const auto day = number_of(day_from(words));
    return Days{day, day};
  }
  const sys_days today = floor<std::chrono::days>(sys_time<milliseconds>(milliseconds(now + zone)));
  const auto n = number_of(today);
  if (words == "today") return Days{n, n};
  if (words == "yesterday") return Days{n - 1, n - 1};
  if (words == "tomorrow") return Days{n + 1, n + 1};
  const int shift = words.starts_with("last ") ? -1 : words.starts_with("next ") ? 1 : words.starts_with("this ") ? 0 : 9;
  if (shift == 9) return std::nullopt;
  const auto unit = words.substr(5);
  if (unit.ends_with(" days")) {
    const int many = std::stoi(unit);
    return shift < 0 ? Days{n - many + 1, n} : Days{n, n + many - 1};
  }
  if (unit == "week") {
    const auto monday = n - (weekday(today).iso_encoding() - 1) + 7 * shift;
    return Days{monday, monday + 6};
  }
  const int length = unit == "month" ? 1 : unit == "quarter" ? 3 : 12;
  const year_month_day date{today};
  const auto begin = date.year() / month((unsigned(date.month()) - 1) / length * length + 1) + months(length * shift);
  return Days{number_of(sys_days(begin / 1)), number_of(sys_days((begin + months(length)) / 1)) - 1};
}

Cell Model::operand(Kind kind, const json& value) const {
  switch (kind) {
    case Kind::kInteger: return value.get<std::int64_t>();
    case Kind::kDecimal: return static_cast<std::int64_t>(std::llround(value.get<double>() * 10'000));
    case Kind::kBoolean: return std::int64_t{value.get<bool>()};
    case Kind::kTime: return value == "now" ? now : moment(value);
    case Kind::kReference: return value == "me" ? me : value.get<std::string>();
    default: return value.get<std::string>();
  }
}

}  // namespace keyuan::differential
