// The version of this program, as CMakeLists.txt says it: "0.1.0".
#pragma once

#include <string_view>

namespace keyuan::api {

[[nodiscard]] std::string_view version();

}  // namespace keyuan::api
