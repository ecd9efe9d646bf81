// Labels that an administrator gives, in one language or in several.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"

namespace keyuan::meta {

constexpr std::size_t kLongestLabel = 100;

// Everything that is wrong is said at once.
struct Faults {
  std::vector<base::FieldError> list;

  void add(std::string field, std::string code, base::Params params = {}) {
    list.push_back({std::move(field), std::move(code), std::move(params)});
  }
  // Problem `record.invalid`, when there is anything.
  void raise() const {
    if (!list.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, list);
  }
};

// One line of text; nothing when it is none, empty or too long.
[[nodiscard]] std::optional<std::string> label_text(const nlohmann::json& given);
// A label in all languages; where one is not given, the first that is. Fault: `custom.bad_label`.
[[nodiscard]] nlohmann::json read_label(const nlohmann::json& given, const std::string& path, Faults& faults);
// A label by languages changes those that are given; the others stay as they were.
[[nodiscard]] nlohmann::json with_kept_languages(nlohmann::json label, const nlohmann::json& before);

}  // namespace keyuan::meta
