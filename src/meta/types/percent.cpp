// Per hundred: 12.5 is 12.5 %.
#include "meta/types/number_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Percent final : public FieldType {
 public:
  std::string_view name() const override { return "percent"; }
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

const FieldType& percent() {
  static const Percent type;
  return type;
}

}  // namespace keyuan::meta::types
