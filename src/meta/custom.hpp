// Fields and choices that an administrator makes: from what was asked to a definition that can be
// kept (Snapshot::compile's Custom) and that will compile.
#pragma once

#include <nlohmann/json.hpp>

#include "meta/snapshot.hpp"

namespace keyuan::meta {

constexpr int kMostCustomFields = 200;  // of one record type

// {"label": text or {"zh-CN": …}, "type", "name"?, "required"?, "choices"?, "to"?, "max"?,
// "default"?, …} → the same with a name ("x_…", made from the label when none is given), labels in
// all languages and choices as {value, label, color}. With `existing` it is a change of that field:
// what is not said stays as it is in `before`, the definition that is kept; name and type cannot
// change. Errors: Problem kInvalid `record.invalid` with the parts at fault; kForbidden
// `custom.not_extensible`.
[[nodiscard]] nlohmann::json check_custom(const Snapshot& snapshot, const Entity& entity,
                                          const nlohmann::json& wanted,
                                          const Field* existing = nullptr,
                                          const nlohmann::json& before = nullptr);

// {"label", "value"?, "color"?, "retired"?} → {"choice": {value, label, color, retired}}. A choice
// of an administrator that is there already is replaced. Errors: as above.
[[nodiscard]] nlohmann::json check_custom_choice(const Snapshot& snapshot, const Entity& entity,
                                                 const Field& field, const nlohmann::json& wanted);

}  // namespace keyuan::meta
