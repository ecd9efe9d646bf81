// A whole number between ±(2^53 − 1).
#include "meta/types/number_rules.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Integer final : public FieldType {
 public:
  std::string_view name() const override { return "integer"; }
  Storage storage() const override { return Storage::kInteger; }
  bool summable() const override { return true; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::int64_t number = 0;
    if (auto wrong = read_integer(field, json, number)) return wrong;
    out = number;
    return std::nullopt;
  }
  std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                               base::Value& out) const override {
    Field any;
    any.name = field.name;
    return read(any, json, out);
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    out += base::is_null(value) ? "null" : std::to_string(base::as_integer(value));
  }
};

}  // namespace

const FieldType& integer() {
  static const Integer type;
  return type;
}

}  // namespace keyuan::meta::types
