#include "meta/field_type.hpp"

#include "meta/types/types.hpp"

namespace keyuan::meta {

std::optional<base::FieldError> FieldType::read_operand(const Field& field,
                                                        const nlohmann::json& json,
                                                        base::Value& out) const {
  return read(field, json, out);
}

const std::vector<const FieldType*>& FieldType::all() {
  using namespace types;
  static const std::vector<const FieldType*> list = {
      &text(),    &long_text(),   &email(),     &phone(),      &url(),      &integer(),
      &decimal(), &money(),       &percent(),   &date(),       &datetime(), &boolean(),
      &choice(),  &choices(),     &reference(), &references(), &user(),     &file(),
      &address(), &auto_number(), &computed(),  &json(),       &id(),       &currency()};
  return list;
}

const FieldType* FieldType::find(std::string_view name) {
  for (const FieldType* type : all())
    if (type->name() == name) return type;
  return nullptr;
}

}  // namespace keyuan::meta
