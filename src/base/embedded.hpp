// A file that was put into the program when it was built: see keyuan_embed in cmake/embed.cmake.
#pragma once

#include <string_view>

namespace keyuan::base {

struct EmbeddedFile {
  std::string_view path;   // relative to the embedded folder, with '/'
  std::string_view bytes;  // of the whole file, as it was; lives as long as the program
};

}  // namespace keyuan::base
