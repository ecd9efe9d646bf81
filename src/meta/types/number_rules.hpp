// Numbers as they come in JSON: exact, whether written as a number or as text.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "base/decimal.hpp"
#include "base/problem.hpp"
#include "meta/description.hpp"

namespace keyuan::meta::types {

// A double is taken by the shortest text that means it, so 0.3 stays 0.3. Errors:
// record.not_a_number, record.out_of_range {least, most}.
[[nodiscard]] std::optional<base::FieldError> read_decimal(const Field& field,
                                                           const nlohmann::json& json,
                                                           base::Decimal& out);
// The three steps that decimal, money and percent share.
[[nodiscard]] std::optional<base::FieldError> read_decimal_value(const Field& field,
                                                                 const nlohmann::json& json,
                                                                 base::Value& out);
[[nodiscard]] std::optional<base::FieldError> read_decimal_operand(const Field& field,
                                                                   const nlohmann::json& json,
                                                                   base::Value& out);
void write_decimal(const base::Value& value, std::string& out);

// Errors: record.not_a_number, record.not_an_integer, record.out_of_range.
[[nodiscard]] std::optional<base::FieldError> read_integer(const Field& field,
                                                           const nlohmann::json& json,
                                                           std::int64_t& out);

}  // namespace keyuan::meta::types
