// One property of a vCard: `item1.TEL;TYPE=CELL:+86…` taken apart, its text decoded to UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/encoding.hpp"

namespace keyuan::formats {

struct CardProperty {
  std::string group, name;         // upper case
  std::vector<std::string> types;  // lower case, also bare words: "cell", "work", "pref"
  std::string value;               // UTF-8, backslashes still in
  std::size_t line = 0;
  bool binary = false;             // base64: value left out
  [[nodiscard]] bool is(std::string_view type) const;
};

class CardLines {
 public:
  CardLines(std::string_view bytes, Encoding fallback) : bytes_(bytes), fallback_(fallback) {}
  bool next(CardProperty& property);

 private:
  bool next_line(std::string_view& line);
  std::string_view bytes_;
  Encoding fallback_;
  std::size_t at_ = 0, line_ = 0;
};

// `value` cut at unescaped `separator`, every piece unescaped.
[[nodiscard]] std::vector<std::string> split_value(std::string_view value, char separator, bool old_version);
[[nodiscard]] std::string unescape_value(std::string_view value, bool old_version);

}  // namespace keyuan::formats
