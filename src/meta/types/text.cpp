// One line of text.
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Text final : public FieldType {
 public:
  std::string_view name() const override { return "text"; }
  Storage storage() const override { return Storage::kText; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    return read_line(field, json, field.max > 0 ? field.max : 255, out);
  }
  std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                               base::Value& out) const override {
    return read_line(field, json, 20'000, out);
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    if (base::is_null(value))
      out += "null";
    else
      base::append_json_string(out, base::as_text(value));
  }

 private:
  static std::optional<base::FieldError> read_line(const Field& field, const nlohmann::json& json,
                                                   std::size_t max, base::Value& out) {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong = read_text(field.name, json, Lines::kOne, max, text)) return wrong;
    out = std::move(text);
    return std::nullopt;
  }
};

}  // namespace

const FieldType& text() {
  static const Text type;
  return type;
}

}  // namespace keyuan::meta::types
