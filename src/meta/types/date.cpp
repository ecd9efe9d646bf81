// A calendar day, "2024-03-05", the same in every zone.
#include "base/json_text.hpp"
#include "base/time.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class DateType final : public FieldType {
 public:
  std::string_view name() const override { return "date"; }
  Storage storage() const override { return Storage::kDate; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    const auto date = json.is_string() ? base::Date::parse(trim(json.get_ref<const std::string&>()))
                                       : std::nullopt;
    if (!date) return error(field.name, "record.not_a_date");
    out = date->to_string();
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

const FieldType& date() {
  static const DateType type;
  return type;
}

}  // namespace keyuan::meta::types
