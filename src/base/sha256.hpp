// SHA-256 of bytes, in lower-case hexadecimal.
#pragma once

#include <string>
#include <string_view>

namespace keyuan::base {

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace keyuan::base
