// What holds for every text that comes in: UTF-8, no control characters, trimmed, not too long.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace keyuan::meta::types {

// White space of any script off both ends.
[[nodiscard]] std::string_view trim(std::string_view text);
// Code points; nothing when `text` is not UTF-8.
[[nodiscard]] std::optional<std::size_t> length(std::string_view text);

enum class Lines { kOne, kMany };
// `json` as trimmed text; Windows and old Macintosh line ends become \n. Numbers are taken as they
// are written, so that a form or a file may bring 007 or 7. Errors: record.not_text,
// record.bad_encoding, record.bad_characters, record.too_long {max}.
[[nodiscard]] std::optional<base::FieldError> read_text(std::string_view field,
                                                        const nlohmann::json& json, Lines lines,
                                                        std::size_t max, std::string& out);

[[nodiscard]] inline base::FieldError error(std::string_view field, std::string code,
                                            base::Params params = {}) {
  return {std::string(field), std::move(code), std::move(params)};
}
// null, "" and [] say "no value".
[[nodiscard]] inline bool is_nothing(const nlohmann::json& json) {
  if (json.is_null()) return true;
  if (json.is_string()) return trim(json.get_ref<const std::string&>()).empty();
  return json.is_array() && json.empty();
}

}  // namespace keyuan::meta::types
