// A value of which somebody may know that it is there, and no more.
#pragma once

#include <string>
#include <string_view>

namespace keyuan::base::text {

// 138****8000 of a number, also where it is kept as +86…; l****@example.com of an address; the first three and last four
// characters of any other text of eight or more, the first alone of a shorter one, nothing of a single character. Empty
// stays empty. The same as SQL's ky_masked (db/functions.hpp).
[[nodiscard]] std::string masked(std::string_view text);

}  // namespace keyuan::base::text
