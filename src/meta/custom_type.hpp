// Record types that an administrator makes: from what was asked to a definition that can be kept (Snapshot::compile's Custom),
// and from there to the description that a module would have written.
#pragma once

#include <set>
#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "meta/snapshot.hpp"

namespace keyuan::meta {

constexpr int kMostCustomTypes = 50;
constexpr const char* kCustomType = "record_type";  // {"record_type": {…}} is a record type among the rows of Custom
constexpr const char* kCustomModule = "custom";     // whose record types these are

// {"label": text or {"zh-CN": …}, "label_many"?, "title_label"? (what the name of a record is called), "name"?, "icon"?, "owned"?,
// "timeline"?, "board"? (a field with choices)} → the same with a name ("x_…", made from the label when none is given) and labels
// in all languages. With `existing` it is a change of that type: what is not said stays as it is in `before`, the definition that
// is kept; name and `owned` cannot change. Errors: Problem kInvalid `record.invalid` with the parts at fault.
[[nodiscard]] nlohmann::json check_custom_type(const Snapshot& snapshot, const nlohmann::json& wanted, const Entity* existing = nullptr,
                                               const nlohmann::json& before = nullptr);

// What entities/<name>.yaml of a module would say of such a type among the record types `all`. Its list and its second line are of
// those of its own fields, as kept in `customs`, that fit there; a board by a field that is gone is none.
[[nodiscard]] nlohmann::json description_of(const nlohmann::json& type, std::span<const Custom> customs, const std::set<std::string>& all);

}  // namespace keyuan::meta
