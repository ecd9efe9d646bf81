// An exact number with four places.
#include "meta/types/number_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Decimal final : public FieldType {
 public:
  std::string_view name() const override { return "decimal"; }
  Storage storage() const override { return Storage::kDecimal; }
  bool summable() const override { return true; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    return read_decimal_value(field, json, out);
  }
  std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                               base::Value& out) const override {
    return read_decimal_operand(field, json, out);
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    write_decimal(value, out);
  }
};

}  // namespace

const FieldType& decimal() {
  static const Decimal type;
  return type;
}

}  // namespace keyuan::meta::types
