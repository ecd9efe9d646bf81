#include "base/text/han.hpp"

#include <gtest/gtest.h>

#include <string>

namespace keyuan::base::text {
namespace {

std::string read(char32_t c) {
  std::string out;
  for (const Syllable s : readings(c)) out.append(out.empty() ? "" : " ").append(letters(s));
  return out;
}

TEST(Han, ReadsEveryUsualReading) {
  auto has = [](char32_t c, std::string_view wanted) { return (" " + read(c) + " ").find(" " + std::string(wanted) + " ") != std::string::npos; };
  const std::pair<char32_t, const char*> cases[] = {
      {U'重', "zhong"}, {U'重', "chong"}, {U'长', "chang"}, {U'长', "zhang"}, {U'長', "chang"}, {U'長', "zhang"},
      {U'行', "xing"},  {U'行', "hang"},  {U'单', "shan"},  {U'单', "dan"},   {U'曾', "zeng"},  {U'曾', "ceng"},
      {U'仇', "qiu"},   {U'仇', "chou"},  {U'解', "xie"},   {U'解', "jie"},   {U'吕', "lv"},    {U'吕', "lu"},
      {U'女', "nv"},    {U'略', "lve"},   {U'略', "lue"},   {U'乐', "yue"},   {U'乐', "le"},    {U'都', "du"},
      {U'区', "ou"},    {U'查', "zha"},   {U'盖', "ge"},    {U'朴', "piao"},  {U'覃', "qin"},   {U'乾', "qian"},
      {U'〇', "ling"}};
  for (const auto& [c, wanted] : cases) EXPECT_TRUE(has(c, wanted)) << wanted << " not in " << read(c);
}

TEST(Han, LeavesOutWhatNobodySays) {
  EXPECT_EQ(read(U'重'), "zhong chong");
  EXPECT_EQ(read(U'国'), "guo");
  EXPECT_EQ(read(U'A'), "");
}

TEST(Han, Simplifies) {
  const std::pair<char32_t, char32_t> cases[] = {{U'長', U'长'}, {U'國', U'国'}, {U'華', U'华'}, {U'髮', U'发'}, {U'發', U'发'},
                                                 {U'臺', U'台'}, {U'灣', U'湾'}, {U'東', U'东'}, {U'开', U'开'}, {U'開', U'开'},
                                                 {U'後', U'后'}, {U'線', U'线'}, {U'a', U'a'}};
  for (const auto& [from, to] : cases) EXPECT_EQ(simplified(from), to) << std::hex << static_cast<unsigned>(from);
  for (char32_t c = 0x3400; c < 0xA000; ++c) EXPECT_EQ(simplified(simplified(c)), simplified(c)) << std::hex << +c;
}

TEST(Han, SyllablesThatBeginAlikeAreARange) {
  const auto range = syllables_with("zha");
  ASSERT_EQ(range.last - range.first, 5);
  EXPECT_EQ(letters(range.first), "zha");
  EXPECT_EQ(letters(range.last - 1), "zhao");
  EXPECT_TRUE(syllables_with("v").empty());
  EXPECT_TRUE(syllables_with("zhangs").empty());
}

}  // namespace
}  // namespace keyuan::base::text
