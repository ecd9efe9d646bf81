#include "meta/description.hpp"

namespace keyuan::meta {

const Choice* Field::choice(std::string_view value) const {
  for (const Choice& c : choices)
    if (c.value == value) return &c;
  return nullptr;
}

const Field* Entity::find(std::string_view field) const {
  const auto found = by_name.find(std::string(field));
  return found == by_name.end() ? nullptr : &fields[found->second];
}

}  // namespace keyuan::meta
