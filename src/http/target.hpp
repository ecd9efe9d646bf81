// The target of a request, taken apart and decoded exactly once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyuan::http {

struct Target {
  std::string path;   // as Request::path
  std::vector<std::pair<std::string, std::string>> query;
  std::string authority;  // of the absolute form ("http://host:80/path"), else empty
};

// Takes `text` apart into `target`. Returns nothing when it is sound, else the code of the problem:
// "http.bad_path" (a broken %-sequence, text that is not UTF-8, a control character, an empty, "." or
// ".." segment, an encoded slash, no leading slash) or "http.bad_query" (a broken %-sequence, text that
// is not UTF-8, NUL, more than `parameters` pairs).
[[nodiscard]] std::optional<std::string_view> parse_target(std::string_view text, std::size_t parameters,
                                                           Target& target);

// The host of a Host header or an authority, in lower case, without port; empty when malformed.
[[nodiscard]] std::string host_of(std::string_view authority);

[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace keyuan::http
