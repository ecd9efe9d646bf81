#include "meta/condition_eval.hpp"

#include <unicode/unistr.h>

#include <algorithm>

namespace keyuan::meta {
namespace {

using base::Value;
using nlohmann::json;

bool is_empty(const Field& field, const Value& value) {
  if (base::is_null(value)) return true;
  const bool text = field.type->storage() == Storage::kText ||
                    field.type->storage() == Storage::kList || field.type->name() == "references";
  return text && (base::as_text(value).empty() || base::as_text(value) == "|");
}

std::string folded(std::string_view text) {
  std::string out;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
      .foldCase()
      .toUTF8String(out);
  return out;
}

bool is_list(const Field& field) {
  return field.type->storage() == Storage::kList || field.type->name() == "references";
}

// Whether a list value "|a|b|" holds everything that `operand`, another such list, holds.
bool holds_all(std::string_view list, std::string_view operand) {
  for (std::size_t at = 1; at < operand.size();) {
    const auto end = operand.find('|', at);
    if (end == std::string_view::npos) break;
    if (list.find(operand.substr(at - 1, end - at + 2)) == std::string_view::npos) return false;
    at = end + 1;
  }
  return true;
}

int compare(const Value& a, const Value& b) {
  const auto three_way = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
  if (std::holds_alternative<std::string>(a)) return three_way(base::as_text(a), base::as_text(b));
  if (std::holds_alternative<base::Id>(a)) return three_way(base::as_id(a), base::as_id(b));
  return three_way(base::as_integer(a), base::as_integer(b));
}

struct Evaluator {
  const Getter& get;
  const Standpoint& from;

  bool all_of(const Condition& c) const {
    return std::all_of(c.parts.begin(), c.parts.end(),
                       [&](const Condition& part) { return holds(part); });
  }
  bool any_of(const Condition& c) const {
    return std::any_of(c.parts.begin(), c.parts.end(),
                       [&](const Condition& part) { return holds(part); });
  }

  bool holds(const Condition& c) const {
    switch (c.kind) {
      case Condition::Kind::kAll:
        return all_of(c);
      case Condition::Kind::kAny:
        return any_of(c);
      case Condition::Kind::kNot:
        return !holds(c.parts.front());
      case Condition::Kind::kTest:
        return test(c);
    }
    return false;
  }

  bool test(const Condition& c) const {
    const auto [field, value] = get(c.field);
    if (field == nullptr || value == nullptr) return false;
    const bool empty = is_empty(*field, *value);
    switch (c.op) {
      case Op::kEmpty:
        return empty;
      case Op::kNotEmpty:
        return !empty;
      case Op::kEqual:
        return equal(*field, *value, c.value);
      case Op::kNotEqual:
        return !equal(*field, *value, c.value);
      case Op::kIn:
        return in(*field, *value, c.value);
      case Op::kNotIn:
        return !in(*field, *value, c.value);
      case Op::kContains:
        return contains(*field, *value, c.value);
      case Op::kStartsWith:
        return !empty && c.value.is_string() && std::holds_alternative<std::string>(*value) &&
               folded(base::as_text(*value))
                   .starts_with(folded(c.value.get_ref<const std::string&>()));
      case Op::kBetween:
        return order(*field, *value, c.value[0], [](int o) { return o >= 0; }) &&
               order(*field, *value, c.value[1], [](int o) { return o <= 0; });
      case Op::kGreater:
        return order(*field, *value, c.value, [](int o) { return o > 0; });
      case Op::kGreaterEqual:
        return order(*field, *value, c.value, [](int o) { return o >= 0; });
      case Op::kLess:
        return order(*field, *value, c.value, [](int o) { return o < 0; });
      case Op::kLessEqual:
        return order(*field, *value, c.value, [](int o) { return o <= 0; });
    }
    return false;
  }

  // The operand as the field stores it; nothing when it is no value of the field.
  std::optional<Value> operand(const Field& field, const json& literal) const {
    json meant = literal;
    if (literal.is_string()) {
      const auto& word = literal.get_ref<const std::string&>();
      const bool date =
          field.type->storage() == Storage::kDate || field.type->storage() == Storage::kTime;
      if (word == "me" && field.to == "user") {
        if (!from.me) return std::nullopt;
        meant = from.me.to_string();
      } else if (date && (word == "today" || word == "yesterday" || word == "tomorrow")) {
        if (!from.today) return std::nullopt;
        meant = from.today->plus_days(word == "today"      ? 0
                                      : word == "tomorrow" ? 1
                                                           : -1)
                    .to_string();
      }
    }
    Value out;
    // A day as the operand of a moment: the moment is compared by its day.
    if (field.type->storage() == Storage::kTime && meant.is_string())
      if (const auto day = base::Date::parse(meant.get_ref<const std::string&>()))
        return Value(day->to_string());
    if (field.type->read_operand(field, meant, out)) return std::nullopt;
    return out;
  }

  Value comparable(const Field& field, const Value& value, const Value& operand) const {
    if (field.type->storage() != Storage::kTime || !std::holds_alternative<std::string>(operand))
      return value;
    const base::Zone zone = from.zone ? *from.zone : base::Zone::utc();
    return zone.date_at(base::Time{base::as_integer(value)}).to_string();
  }

  bool equal(const Field& field, const Value& value, const json& literal) const {
    if (literal.is_null()) return is_empty(field, value);
    if (is_empty(field, value)) return false;
    const auto wanted = operand(field, literal);
    if (!wanted) return false;
    if (is_list(field)) return holds_all(base::as_text(value), base::as_text(*wanted));
    return comparable(field, value, *wanted) == *wanted;
  }

  bool in(const Field& field, const Value& value, const json& list) const {
    return std::any_of(list.begin(), list.end(),
                       [&](const json& item) { return equal(field, value, item); });
  }

  bool contains(const Field& field, const Value& value, const json& literal) const {
    if (is_empty(field, value) || !std::holds_alternative<std::string>(value)) return false;
    if (is_list(field)) return equal(field, value, literal);
    return literal.is_string() &&
           folded(base::as_text(value)).find(folded(literal.get_ref<const std::string&>())) !=
               std::string::npos;
  }

  template <class Wanted>
  bool order(const Field& field, const Value& value, const json& literal, Wanted wanted) const {
    if (literal.is_null() || is_empty(field, value) || is_list(field)) return false;
    const auto other = operand(field, literal);
    if (!other || base::is_null(*other)) return false;
    const Value mine = comparable(field, value, *other);
    if (mine.index() != other->index()) return false;
    return wanted(compare(mine, *other));
  }
};

}  // namespace

bool evaluate(const Condition& condition, const Getter& get, const Standpoint& from) {
  return Evaluator{get, from}.holds(condition);
}

}  // namespace keyuan::meta
