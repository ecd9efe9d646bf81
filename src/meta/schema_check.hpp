// A description against the JSON Schema of its kind (schema/*.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "meta/yaml.hpp"

namespace keyuan::meta {

// `kind` is entity, module, permissions or words. Errors: DescriptionError at the value at fault.
void check_schema(std::string_view kind, const std::string& file, const Yaml& document);

// What is wrong with one field's definition ("" when nothing): for those that administrators make.
[[nodiscard]] std::string field_schema_error(const nlohmann::json& definition);

}  // namespace keyuan::meta
