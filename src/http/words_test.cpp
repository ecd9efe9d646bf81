// Every problem of this layer has its sentence in every language.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace keyuan::http {
namespace {

std::set<std::string> found(const std::filesystem::path& path, const std::regex& pattern) {
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return {std::sregex_token_iterator(text.begin(), text.end(), pattern, 1), {}};
}

TEST(Words, EveryProblemHasItsSentenceInEveryLanguage) {
  std::set<std::string> answered;
  for (const auto& entry : std::filesystem::directory_iterator("src/http")) {
    const auto name = entry.path().filename().string();
    if (name.ends_with(".cpp") && !name.ends_with("_test.cpp"))
      answered.merge(found(entry.path(), std::regex("\"(http\\.[a-z_]+)\"")));
  }
  ASSERT_GT(answered.size(), 10U);
  for (const char* language : {"en", "zh-CN", "zh-TW"})
    EXPECT_EQ(found("src/words/http/" + std::string(language) + ".yaml", std::regex("  (http\\.[a-z_]+): ")), answered)
        << language;
}

}  // namespace
}  // namespace keyuan::http
