// By which fields two records of a type are known to be of the same thing: its keys, and whatever is looked up
// as a number, an address or a code. Numbers that the program gives out say nothing of it.
#pragma once

#include <vector>

#include "meta/description.hpp"

namespace keyuan::meta {

[[nodiscard]] std::vector<int> duplicate_fields(const Entity& entity);

}  // namespace keyuan::meta
