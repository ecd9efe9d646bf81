#include "base/json_text.hpp"

#include <cstring>

namespace keyuan::base {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const char* escape = nullptr;
    std::size_t skip = 1;
    char buffer[7];
    if (c == '"') escape = "\\\"";
    else if (c == '\\') escape = "\\\\";
    else if (c == '\n') escape = "\\n";
    else if (c == '\r') escape = "\\r";
    else if (c == '\t') escape = "\\t";
    else if (c < 0x20 || c == '<') {
      std::memcpy(buffer, "\\u00", 4);
      buffer[4] = kHex[c >> 4];
      buffer[5] = kHex[c & 15];
      buffer[6] = 0;
      escape = buffer;
    } else if (c == 0xE2 && i + 2 < text.size() && text[i + 1] == '\x80' &&
               (text[i + 2] == '\xA8' || text[i + 2] == '\xA9')) {
      escape = text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      skip = 3;
    }
    if (!escape) continue;
    out.append(text, from, i - from);
    out += escape;
    i += skip - 1;
    from = i + 1;
  }
  out.append(text, from);
  out += '"';
}

}  // namespace keyuan::base
