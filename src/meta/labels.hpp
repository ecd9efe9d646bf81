// What record types, fields and choices are called.
#pragma once

#include <string>

#include "meta/description.hpp"
#include "meta/words.hpp"

namespace keyuan::meta {

[[nodiscard]] const std::string& label(const Words& words, base::Language language,
                                       const Entity& entity);
[[nodiscard]] const std::string& label_many(const Words& words, base::Language language,
                                            const Entity& entity);
[[nodiscard]] const std::string& label(const Words& words, base::Language language,
                                       const Entity& entity, const Field& field);
[[nodiscard]] const std::string& label(const Words& words, base::Language language,
                                       const Entity& entity, const Field& field,
                                       const Choice& choice);

}  // namespace keyuan::meta
