#include "server/descriptions.hpp"

#include "embed/module_files.hpp"
#include "embed/word_files.hpp"
#include "meta/sources.hpp"

namespace keyuan::server {

std::vector<meta::Source> descriptions() {
  std::vector<meta::Source> sources;
  const auto add = [&](std::string_view folder, std::span<const base::EmbeddedFile> files) {
    for (const auto& file : files)
      if (std::string path = std::string(folder) + std::string(file.path); meta::is_description(path))
        sources.push_back({std::move(path), file.bytes});
  };
  add("modules/", embed::module_files());
  add("src/words/", embed::word_files());
  return sources;
}

}  // namespace keyuan::server
