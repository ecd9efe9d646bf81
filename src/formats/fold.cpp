#include "formats/values.hpp"

namespace keyuan::formats {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\v\f";
  for (;;) {
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    text = text.substr(first, text.find_last_not_of(kBlank) - first + 1);
    if (text.starts_with("\u3000") || text.starts_with("\uFEFF")) text.remove_prefix(3);
    else if (text.starts_with("\u00A0")) text.remove_prefix(2);
    else if (text.ends_with("\u3000")) text.remove_suffix(3);
    else if (text.ends_with("\u00A0")) text.remove_suffix(2);
    else return text;
  }
}

std::string fold_width(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == 0xEF && i + 2 < text.size()) {
      const auto code = (c & 0x0F) << 12 | (text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F);
      if (code >= 0xFF01 && code <= 0xFF5E) {
        out += static_cast<char>(code - 0xFF01 + '!');
        i += 3;
        continue;
      }
    } else if (c == 0xC2 && i + 1 < text.size() && text[i + 1] == '\xA0') {
      out += ' ';
      i += 2;
      continue;
    } else if (c == 0xE3 && text.substr(i, 3) == "\u3000") {
      out += ' ';
      i += 3;
      continue;
    } else if (c == 0xE2 && (text.substr(i, 3) == "\u202F" || text.substr(i, 3) == "\u2009")) {
      out += ' ';
      i += 3;
      continue;
    }
    out += text[i++];
  }
  return out;
}

}  // namespace keyuan::formats
