#include "meta/duplicates.hpp"

#include <algorithm>

namespace keyuan::meta {

std::vector<int> duplicate_fields(const Entity& entity) {
  std::vector<int> fields;
  for (const auto& field : entity.fields) {
    if (field.system || field.type->name() == "auto_number" || field.type->storage() != Storage::kText) continue;
    const bool key = std::find(entity.keys.begin(), entity.keys.end(), field.index) != entity.keys.end();
    const bool sought = field.search == SearchAs::kPhone || field.search == SearchAs::kEmail || field.search == SearchAs::kCode;
    if ((key || sought) && (field.index != entity.title || key)) fields.push_back(field.index);
  }
  return fields;
}

}  // namespace keyuan::meta
