// Which characters the bytes of a file mean, and the same text in UTF-8.
//
// Detection is strict: a byte-order mark decides; else UTF-16 is known by its NUL bytes, UTF-8 by being
// well-formed, and GB18030, Big5 and cp1252 by how well the byte pairs fit what people write in them.
// Nothing is dropped silently: what cannot be decoded becomes U+FFFD and is reported with its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyuan::formats {

enum class Encoding { kUtf8, kUtf16Le, kUtf16Be, kGb18030, kBig5, kCp1252 };

// "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "windows-1252".
[[nodiscard]] std::string_view name(Encoding encoding);
// By those names and the usual others (gbk, gb2312, utf8, latin1, cp1252, cp950 …), in any case.
[[nodiscard]] std::optional<Encoding> find_encoding(std::string_view name);

struct DetectedEncoding {
  Encoding encoding = Encoding::kUtf8;
  std::size_t bom = 0;  // bytes of byte-order mark to skip
  bool sure = true;     // false: a guess by frequency
};
[[nodiscard]] DetectedEncoding detect_encoding(std::string_view bytes);

struct BrokenPlace {
  std::size_t offset = 0;  // byte in the source
  std::size_t length = 0;  // bytes that mean nothing
};

// Text in UTF-8: a view of the source when that was sound UTF-8 already (keep the source), else its own.
struct Utf8Text {
  std::string own;
  std::string_view source;
  bool owned = false;
  std::vector<BrokenPlace> broken;  // the first 100
  std::size_t broken_count = 0;

  [[nodiscard]] std::string_view view() const { return owned ? std::string_view(own) : source; }
};
// A byte-order mark at the start is skipped. A NUL character counts as broken.
[[nodiscard]] Utf8Text to_utf8(std::string_view bytes, Encoding encoding);

// Length of the well-formed UTF-8 character at the start of `text`, 0 when there is none.
[[nodiscard]] std::size_t utf8_length(std::string_view text);
// The longest prefix of at most `bytes` bytes that ends at a character.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

}  // namespace keyuan::formats
