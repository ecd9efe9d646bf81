// Answers that depend on what the client already has or can read.
#pragma once

#include <string_view>

#include "http/message.hpp"

namespace keyuan::http {

// Whether the client accepts `coding` ("gzip", "br") by its Accept-Encoding; q=0 is no.
[[nodiscard]] bool accepts_encoding(const Request& request, std::string_view coding);

// Whether If-None-Match of a GET or HEAD names `etag` (given without quotes), weakly compared.
[[nodiscard]] bool has_already(const Request& request, std::string_view etag);

// Gives `response` that ETag, or turns it into a 304 without body when the client has it already.
// Only for answers whose bytes follow from the tag alone.
void with_etag(const Request& request, Response& response, std::string_view etag);

// Compresses JSON and text bodies of more than a kilobyte with gzip when the client accepts it.
void compress(const Request& request, Response& response);

[[nodiscard]] std::string gunzip(std::string_view compressed);

}  // namespace keyuan::http
