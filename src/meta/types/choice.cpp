// One of a list. Stored and sent as the choice's value; its label is a word.
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class ChoiceType final : public FieldType {
 public:
  std::string_view name() const override { return "choice"; }
  Storage storage() const override { return Storage::kText; }
  // A retired choice is taken: a form that was filled before it was retired must not lose its work.
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    if (!json.is_string())
      return error(field.name, "record.not_a_choice", {{"value", json.dump().substr(0, 80)}});
    const auto text = trim(json.get_ref<const std::string&>());
    const Choice* found = field.choice(text);
    if (found == nullptr)
      return error(field.name, "record.not_a_choice", {{"value", std::string(text)}});
    out = found->value;
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

const FieldType& choice() {
  static const ChoiceType type;
  return type;
}

}  // namespace keyuan::meta::types
