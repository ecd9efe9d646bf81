#include "base/text/normalize.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

#include "base/text/characters.hpp"

namespace keyuan::base::text {

std::string normalize(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  auto put = [&](char32_t c) {
    const bool white = c < 0x80 ? c <= ' ' || c == 0x7F : u_isUWhiteSpace(static_cast<UChar32>(c));
    if (white) {
      blank = true;
      return;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    append_utf8(c, out);
  };
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::array<char32_t, 20> folded;
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) {
      put(0xFFFD);
      continue;
    }
    const std::size_t n = fold(static_cast<char32_t>(c), folded.data());
    for (std::size_t k = 0; k < n; ++k) put(folded[k]);
  }
  return out;
}

}  // namespace keyuan::base::text
