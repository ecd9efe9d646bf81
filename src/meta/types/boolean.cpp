// Yes or no.
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Boolean final : public FieldType {
 public:
  std::string_view name() const override { return "boolean"; }
  Storage storage() const override { return Storage::kBoolean; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    if (json == true || json == 1 || json == "true" || json == "1")
      return out = std::int64_t{1}, std::nullopt;
    if (json == false || json == 0 || json == "false" || json == "0")
      return out = std::int64_t{0}, std::nullopt;
    return error(field.name, "record.not_yes_or_no");
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    out += base::is_null(value) ? "null" : base::as_integer(value) != 0 ? "true" : "false";
  }
};

}  // namespace

const FieldType& boolean() {
  static const Boolean type;
  return type;
}

}  // namespace keyuan::meta::types
