// A browser in words, from its User-Agent: "Chrome · Windows", "WeChat · iPhone". Proper names
// only, so the words are the same in every language; the raw text's first word for programs
// ("curl/8.1"), empty when there was none.
#pragma once

#include <string>
#include <string_view>

namespace keyuan::auth {

[[nodiscard]] std::string device(std::string_view user_agent);

}  // namespace keyuan::auth
