// What decimal, money and percent share: an exact number with four places. They differ in name, and in
// what their number means.
#pragma once

#include "meta/field_type.hpp"
#include "meta/types/number_rules.hpp"

namespace keyuan::meta::types {

class DecimalType : public FieldType {
 public:
  [[nodiscard]] Storage storage() const final { return Storage::kDecimal; }
  [[nodiscard]] bool summable() const final { return true; }
  [[nodiscard]] std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                                     base::Value& out) const final {
    return read_decimal_value(field, json, out);
  }
  [[nodiscard]] std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                                             base::Value& out) const final {
    return read_decimal_operand(field, json, out);
  }
  void write(const Field&, const base::Value& value, std::string& out) const final { write_decimal(value, out); }
};

}  // namespace keyuan::meta::types
