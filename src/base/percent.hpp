// Texts as parts of an address (RFC 3986): letters, digits and - . _ ~ as they are, any other byte as %XX.
#pragma once

#include <string>
#include <string_view>

namespace keyuan::base {

[[nodiscard]] inline std::string percent_encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const unsigned char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) out += static_cast<char>(c);
    else out += {'%', kHex[c >> 4], kHex[c & 15]};
  }
  return out;
}

}  // namespace keyuan::base
