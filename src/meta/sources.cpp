#include "meta/sources.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace keyuan::meta {

bool is_description(std::string_view path) {
  if (!path.ends_with(".yaml")) return false;
  const auto slash = path.rfind('/');
  const auto name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
  for (const auto tag : base::kLanguageTags)
    if (name == std::string(tag) + ".yaml") return true;
  return name == "module.yaml" || name == "permissions.yaml" ||
         path.find("/entities/") != std::string_view::npos || path.find("/extensions/") != std::string_view::npos;
}

SourceFolder::SourceFolder(const std::filesystem::path& root) {
  std::vector<std::string> paths;
  for (const char* folder : {"modules", "src/words"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string path = std::filesystem::relative(entry.path(), root).generic_string();
      if (entry.is_regular_file() && is_description(path)) paths.push_back(path);
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    std::ifstream in(root / path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    texts_.push_back(std::move(text).str());
    sources_.push_back({path, texts_.back()});
  }
}

}  // namespace keyuan::meta
