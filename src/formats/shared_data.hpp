// For tests: where the shared data lies (KEYUAN_SHARED, else ../shared beside the repository).
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace keyuan::formats::testing {

inline std::filesystem::path shared(const std::string& path) {
  const char* given = std::getenv("KEYUAN_SHARED");
  return std::filesystem::path(given != nullptr ? given : "../shared") / "data" / path;
}
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {(std::istreambuf_iterator<char>(in)), {}};
}

}  // namespace keyuan::formats::testing

#define KEYUAN_NEEDS_SHARED(path)                                    \
  if (!std::filesystem::exists(keyuan::formats::testing::shared(path))) \
  GTEST_SKIP() << "no shared data: " << keyuan::formats::testing::shared(path)
