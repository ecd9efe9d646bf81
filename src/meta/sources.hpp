// Description files from a folder of the source tree: for tests and for tools that run while the
// program is built. The program itself has them inside.
#pragma once

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "meta/snapshot.hpp"

namespace keyuan::meta {

class SourceFolder {
 public:
  // The descriptions of modules/ and src/words/ below `root`, sorted by path.
  explicit SourceFolder(const std::filesystem::path& root);
  [[nodiscard]] const std::vector<Source>& all() const { return sources_; }

 private:
  std::deque<std::string> texts_;
  std::vector<Source> sources_;
};

// Whether a file below modules/ or src/words/ is a description, by its path.
[[nodiscard]] bool is_description(std::string_view path);

}  // namespace keyuan::meta
