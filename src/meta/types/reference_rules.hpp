// How ids of other records come in and go out.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "base/problem.hpp"
#include "base/value.hpp"

namespace keyuan::meta::types {

// An id as text, or {"id": …} as a record shows an expanded reference. Whether the record is there
// is asked by who writes. Errors: record.not_an_id.
[[nodiscard]] std::optional<base::FieldError> read_id(std::string_view field,
                                                      const nlohmann::json& json, base::Value& out);
void write_id(const base::Value& value, std::string& out);

}  // namespace keyuan::meta::types
