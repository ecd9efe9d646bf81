// The ways to part letters into pinyin syllables and initials; for the inside of base/text.
#pragma once

#include <string_view>
#include <vector>

#include "base/text/query.hpp"

namespace keyuan::base::text {

// Of `letters` (a to z) as query.hpp says, the best first; empty when no way leads to the end.
[[nodiscard]] std::vector<Spelling> spellings(std::string_view letters);

}  // namespace keyuan::base::text
