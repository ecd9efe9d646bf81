// What a condition demands in any case: its tests, as deep as they are joined by `all` alone.
#pragma once

#include "meta/condition.hpp"

namespace keyuan::record {

// The first such test for which `so` holds; none when there is none.
template <class So>
const meta::Condition* demanded(const meta::Condition& condition, const So& so) {
  using Kind = meta::Condition::Kind;
  if (condition.kind == Kind::kTest) return so(condition) ? &condition : nullptr;
  if (condition.kind == Kind::kAll)
    for (const auto& part : condition.parts)
      if (const auto* test = demanded(part, so)) return test;
  return nullptr;
}

}  // namespace keyuan::record
