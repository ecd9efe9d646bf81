#include "meta/labels.hpp"

namespace keyuan::meta {

const std::string& label(const Words& words, base::Language language, const Entity& entity) {
  return words.text(language, "entities." + entity.name + ".one");
}

const std::string& label_many(const Words& words, base::Language language, const Entity& entity) {
  return words.text(language, "entities." + entity.name + ".many");
}

const std::string& label(const Words& words, base::Language language, const Entity& entity,
                         const Field& field) {
  return words.text(language, "fields." + entity.name + "." + field.name);
}

const std::string& label(const Words& words, base::Language language, const Entity& entity,
                         const Field& field, const Choice& choice) {
  return words.text(language, "choices." + entity.name + "." + field.name + "." + choice.value);
}

}  // namespace keyuan::meta
