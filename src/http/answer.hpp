// The head of an answer as bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.hpp"

namespace keyuan::http {

// What every answer carries, prepared once.
class CommonHeaders {
 public:
  explicit CommonHeaders(std::vector<std::pair<std::string, std::string>> headers);
  // Appends those that `response` does not bring itself.
  void append(std::string& out, const Response& response) const;

 private:
  std::vector<std::pair<std::string, std::string>> headers_;
  std::string all_;
};

struct Framing {
  bool keep_alive = true;
  bool chunked = false;
  std::optional<std::uint64_t> length;  // Content-Length
};

// Appends status line, headers and the empty line. Framing headers come from `framing` alone; what a
// handler says about them is left out, and control characters in values become spaces.
void append_head(std::string& out, const Response& response, const Framing& framing,
                 const CommonHeaders& common, std::string_view date, std::string_view request_id);

// "Sun, 06 Nov 1994 08:49:37 GMT"
[[nodiscard]] std::string http_date(std::int64_t seconds_since_1970);

// Content-Length as the handler gave it, if it did and it is a number.
[[nodiscard]] std::optional<std::uint64_t> declared_length(const Response& response);

[[nodiscard]] std::string_view reason(int status);

// The problem of this layer in plain English, where no one phrases it better.
[[nodiscard]] Response plain_problem(int status, std::string_view code, const Request& request);

}  // namespace keyuan::http
