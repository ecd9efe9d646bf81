// Every problem that auth throws has its sentence, with the same {names}, in every language.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "base/language.hpp"

namespace keyuan::auth {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::multiset<std::string> found(const std::string& text, const std::regex& pattern) {
  return {std::sregex_token_iterator(text.begin(), text.end(), pattern, 1), {}};
}

// Code → the {names} in its sentence.
std::map<std::string, std::multiset<std::string>> sentences(std::string_view language) {
  static const std::regex line("  (auth\\.[a-z_]+): \"(.+)\""), name("\\{([a-z_]+)\\}");
  const auto text = content("src/words/auth/" + std::string(language) + ".yaml");
  std::map<std::string, std::multiset<std::string>> out;
  for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at)
    out[(*at)[1]] = found((*at)[2], name);
  return out;
}

TEST(Words, EveryProblemHasItsSentenceInEveryLanguage) {
  std::set<std::string> thrown;
  for (const auto& entry : std::filesystem::directory_iterator("src/auth")) {
    const auto name = entry.path().filename().string();
    if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
    thrown.merge([&] {
      const auto codes = found(content(entry.path()), std::regex("\"(auth\\.[a-z_]+)\""));
      return std::set<std::string>(codes.begin(), codes.end());
    }());
  }
  ASSERT_GT(thrown.size(), 10u);

  const auto english = sentences("en");
  std::set<std::string> said;
  for (const auto& [code, names] : english) said.insert(code);
  EXPECT_EQ(said, thrown);
  for (auto language : base::kLanguageTags) EXPECT_EQ(sentences(language), english) << language;
}

}  // namespace
}  // namespace keyuan::auth
