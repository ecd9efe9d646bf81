// Different ways of typing the same text brought to one form.
#pragma once

#include <string>
#include <string_view>

namespace keyuan::auth {

// Unicode NFKC: full width becomes half width, composed and decomposed accents the same. Empty when
// `text` is no UTF-8.
[[nodiscard]] std::string normal_form(std::string_view text);
// NFKC without case, and without white space at both ends; for comparing what people type.
[[nodiscard]] std::string folded_form(std::string_view text);

}  // namespace keyuan::auth
