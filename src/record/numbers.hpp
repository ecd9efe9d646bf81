// Numbers that never repeat, as auto_number fields have them: "A-000123".
#pragma once

#include <string>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// The first of `n` numbers of the field that nobody else gets.
[[nodiscard]] std::int64_t take_numbers(Context& ctx, const Entity& entity, const Field& field, std::int64_t n = 1);
// How the field writes one.
[[nodiscard]] std::string numbered(const Field& field, std::int64_t number);

}  // namespace keyuan::record
