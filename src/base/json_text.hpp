// Writing JSON text by hand where documents would be too slow: rows go from the statement straight to
// the answer.
#pragma once

#include <string>
#include <string_view>

namespace keyuan::base {

// `text` as a JSON string with its quotes. `text` is UTF-8; `<`, U+2028 and U+2029 are escaped too, so
// that the answer is harmless wherever somebody pastes it.
void append_json_string(std::string& out, std::string_view text);

// Writes the commas of an object or array: `comma(out)` before each member but the first.
class Commas {
 public:
  void operator()(std::string& out) {
    if (any_) out += ',';
    any_ = true;
  }

 private:
  bool any_ = false;
};

inline void append_json_key(std::string& out, Commas& comma, std::string_view key) {
  comma(out);
  append_json_string(out, key);
  out += ':';
}

}  // namespace keyuan::base
