// The program's own records about another record: a deal's changes of stage, who held a customer. Nobody makes or removes
// them by hand; they come with what they are about, and go with it.
#pragma once

#include <algorithm>

#include "record/record.hpp"

namespace keyuan::record {

// Whether a record goes along with the one that this field of it refers to.
[[nodiscard]] inline bool goes_along(const Field& field) {
  return field.read_only && field.target != nullptr && field.on_remove == meta::OnRemove::kRemove;
}
[[nodiscard]] inline bool goes_along(const Entity& entity) {
  return std::any_of(entity.fields.begin(), entity.fields.end(), [](const Field& field) { return goes_along(field); });
}

}  // namespace keyuan::record
