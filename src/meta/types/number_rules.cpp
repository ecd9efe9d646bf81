#include "meta/types/number_rules.hpp"

#include <charconv>
#include <cmath>

#include "meta/types/text_rules.hpp"

namespace keyuan::meta::types {
namespace {

// What a program in a browser can still count exactly: 2^53 - 1.
constexpr std::int64_t kLargest = 9'007'199'254'740'991;

std::optional<base::Decimal> parse(const nlohmann::json& json) {
  if (json.is_string()) return base::Decimal::parse(trim(json.get_ref<const std::string&>()));
  if (json.is_number_float() && !std::isfinite(json.get<double>())) return std::nullopt;
  if (json.is_number()) return base::Decimal::parse(json.dump());
  return std::nullopt;
}

// Digits and a sign only; 3.0 and 1e3 are left to parse().
std::optional<std::int64_t> parse_whole(const nlohmann::json& json) {
  if (!json.is_string() && !json.is_number_integer()) return std::nullopt;
  const std::string text =
      json.is_string() ? std::string(trim(json.get_ref<const std::string&>())) : json.dump();
  std::int64_t value = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (wrong != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string bound(std::optional<std::int64_t> units, bool decimal) {
  if (!units) return "";
  return decimal ? base::Decimal{*units}.to_string() : std::to_string(*units);
}

std::optional<base::FieldError> check_range(const Field& field, std::int64_t value, bool decimal) {
  if ((!field.least || value >= *field.least) && (!field.most || value <= *field.most))
    return std::nullopt;
  const char* code = !field.most    ? "record.too_small"
                     : !field.least ? "record.too_large"
                                    : "record.out_of_range";
  return error(field.name, code,
               {{"least", bound(field.least, decimal)}, {"most", bound(field.most, decimal)}});
}

}  // namespace

std::optional<base::FieldError> read_decimal(const Field& field, const nlohmann::json& json,
                                             base::Decimal& out) {
  const auto number = parse(json);
  if (!number)
    return error(field.name, json.is_number() ? "record.number_too_large" : "record.not_a_number");
  if (auto wrong = check_range(field, number->units, true)) return wrong;
  out = *number;
  return std::nullopt;
}

std::optional<base::FieldError> read_decimal_value(const Field& field, const nlohmann::json& json,
                                                   base::Value& out) {
  if (is_nothing(json)) return out = {}, std::nullopt;
  base::Decimal number;
  if (auto wrong = read_decimal(field, json, number)) return wrong;
  out = number.units;
  return std::nullopt;
}

std::optional<base::FieldError> read_decimal_operand(const Field& field, const nlohmann::json& json,
                                                     base::Value& out) {
  Field any;
  any.name = field.name;
  return read_decimal_value(any, json, out);
}

void write_decimal(const base::Value& value, std::string& out) {
  if (base::is_null(value))
    out += "null";
  else
    base::Decimal{base::as_integer(value)}.append_to(out);
}

std::optional<base::FieldError> read_integer(const Field& field, const nlohmann::json& json,
                                             std::int64_t& out) {
  std::int64_t value = 0;
  if (const auto whole = parse_whole(json)) {
    value = *whole;
  } else {
    const auto number = parse(json);
    if (!number)
      return error(field.name,
                   json.is_number() ? "record.number_too_large" : "record.not_a_number");
    if (number->units % base::Decimal::kOne != 0) return error(field.name, "record.not_an_integer");
    value = number->units / base::Decimal::kOne;
  }
  if (auto wrong = check_range(field, value, false)) return wrong;
  if (value > kLargest || value < -kLargest) return error(field.name, "record.number_too_large");
  out = value;
  return std::nullopt;
}

}  // namespace keyuan::meta::types
