// How an administrator wants a record type and its choices to look, over how they are described. What comes
// later, with a new version or a new field, stands where its description puts it; what is gone is passed over.
#pragma once

#include <nlohmann/json.hpp>

#include "meta/snapshot.hpp"

namespace keyuan::meta {

// {"order":[values],"colors":{value: color, "" for none}}
void arrange(std::vector<Choice>& choices, const nlohmann::json& looks);
// {"groups":[{"name","label"?,"fields"}],"list":[fields],"described_list":[fields when it was kept]}; parts of a
// field go with it, and the title is always a column.
void arrange(Entity& entity, const nlohmann::json& layout);

// What is asked for, checked and made whole, to be kept (Snapshot::compile's Custom).
// {"groups":[{"name"?,"label"?,"fields"}]?,"list"?} → a layout. A section without the name of one that is there
// gets one ("x_…") from its label; fields that are in none stand at the end, in one without a heading.
// `described`: the same type without a layout. Errors: Problem `record.invalid`; `custom.not_extensible`.
[[nodiscard]] nlohmann::json check_layout(const Snapshot& snapshot, const Entity& entity, const Entity& described,
                                          const nlohmann::json& wanted);
// {"order":[values]?,"colors":{value: color or null}?} → looks, over those `before`. Errors: `record.invalid`.
[[nodiscard]] nlohmann::json check_looks(const Field& field, const nlohmann::json& wanted, const nlohmann::json& before);

}  // namespace keyuan::meta
