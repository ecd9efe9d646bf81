// Text of several lines, up to 20,000 characters.
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class LongText final : public FieldType {
 public:
  std::string_view name() const override { return "long_text"; }
  Storage storage() const override { return Storage::kText; }
  bool sortable() const override { return false; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong =
            read_text(field.name, json, Lines::kMany, field.max > 0 ? field.max : 20'000, text))
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

const FieldType& long_text() {
  static const LongText type;
  return type;
}

}  // namespace keyuan::meta::types
