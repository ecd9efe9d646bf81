// Header names in one form, so that "E-mail Address*", "EmailAddress" and "email_address" are one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyuan::formats {

struct Header {
  std::string full;  // all words: "person email work"
  std::string bare;  // without what stood in brackets and without numbers: "person email"
  bool required = false;  // a star or "必填" stood there
};

// Lower case, half-width, simplified characters; words parted by one space, also where CamelCase,
// hyphens, underscores and slashes part them; Chinese without spaces. "E-mail" is "email".
[[nodiscard]] Header normalise_header(std::string_view text);
// The same for a label to compare with (no brackets expected): `normalise_header(text).full`.
[[nodiscard]] std::string normalise_label(std::string_view text);
// A stable key for a file's shape: the same for the same headers in the same order.
[[nodiscard]] std::string shape_of(const std::vector<std::string>& headers);

}  // namespace keyuan::formats
