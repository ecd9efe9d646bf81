// The web application's files, put into the program compressed, and how they are served.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "http/message.hpp"

namespace keyuan::http {

// One file of the table that keyuan_embed makes of web/dist.
struct Asset {
  std::string_view path;      // "/index.html", "/assets/main-4f3a2b1c.js"
  std::string_view type;      // the Content-Type, with charset where there is one
  std::string_view brotli;    // empty when compression does not pay
  std::string_view gzip;      // empty when compression does not pay
  std::string_view identity;  // set only when the two above are empty
  std::string_view etag;      // without quotes; changes with the file's bytes
  bool immutable = false;     // its name carries a hash of what is in it
};

// The answer to a GET or HEAD of `request.path` from `site`: brotli, gzip or plain by Accept-Encoding,
// with ETag (304 where the client has it) and Cache-Control. A path that is no file, has no dot in its
// last segment and is not below /api is a page of the application: index.html; or, below /x where there is
// an x.html, that page for strangers, which other sites may put into a frame. Nothing when it is
// neither, so that others may answer.
[[nodiscard]] std::optional<Response> serve_asset(std::span<const Asset> site, const Request& request);

}  // namespace keyuan::http
