#include "meta/types/reference_rules.hpp"

#include "meta/types/text_rules.hpp"

namespace keyuan::meta::types {

std::optional<base::FieldError> read_id(std::string_view field, const nlohmann::json& json,
                                        base::Value& out) {
  if (is_nothing(json)) return out = {}, std::nullopt;
  if (json.is_object()) {
    const auto inner = json.find("id");
    if (inner == json.end() || !inner->is_string()) return error(field, "record.not_an_id");
    return read_id(field, *inner, out);
  }
  const auto id =
      json.is_string() ? base::Id::parse(trim(json.get_ref<const std::string&>())) : std::nullopt;
  if (!id || !*id) return error(field, "record.not_an_id");
  out = *id;
  return std::nullopt;
}

void write_id(const base::Value& value, std::string& out) {
  if (base::is_null(value)) {
    out += "null";
    return;
  }
  out += '"';
  base::as_id(value).append_to(out);
  out += '"';
}

}  // namespace keyuan::meta::types
