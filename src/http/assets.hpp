// The web application's files, put into the program compressed, and how they are served.
#pragma once

#include <span>
#include <string_view>

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

}  // namespace keyuan::http
