// What has to hold whatever the input is. Where it does not, the target ends as from any other crash, and
// libFuzzer keeps the input.
#pragma once

#include <string_view>

namespace keyuan::fuzz {

void must(bool holds, std::string_view what);

}  // namespace keyuan::fuzz
