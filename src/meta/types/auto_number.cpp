// A number that the engine gives, "A-000001": the field's prefix and at least six digits. An import
// may bring the numbers of the old system.
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class AutoNumber final : public FieldType {
 public:
  std::string_view name() const override { return "auto_number"; }
  Storage storage() const override { return Storage::kText; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong = read_text(field.name, json, Lines::kOne, field.max > 0 ? field.max : 40, text))
      return wrong;
    out = std::move(text);
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    if (base::is_null(value))
      out += "null";
    else
      base::append_json_string(out, base::as_text(value));
  }
};

}  // namespace

const FieldType& auto_number() {
  static const AutoNumber type;
  return type;
}

}  // namespace keyuan::meta::types
