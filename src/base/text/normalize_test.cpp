#include "base/text/normalize.hpp"

#include <gtest/gtest.h>

#include "base/text/sort_key.hpp"

namespace keyuan::base::text {
namespace {

TEST(Normalize, OneSpelling) {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""}, {"  ", ""}, {"  A  b\t\nc ", "a b c"}, {"ＡＢＣ１２３", "abc123"}, {"華為技術", "华为技术"},
      {"Crème BRÛLÉE", "creme brulee"}, {"Straße", "strasse"}, {"e\u0301", "e"}, {"Ølsted Æ Łódź", "olsted ae lodz"},
      {"ｱｲｳ", "アイウ"}, {"㎏", "kg"}, {"北京\u3000上海", "北京 上海"}, {"ﬁn", "fin"}, {"😀 笑", "😀 笑"},
      {"МОСКВА", "москва"}, {"(株)", "(株)"}, {"㈱", "(株)"}};
  for (const auto& [in, out] : cases) EXPECT_EQ(normalize(in), out);
}

TEST(Normalize, BrokenBytesBecomeOneSign) {
  EXPECT_EQ(normalize("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(normalize("\xE5\x8D"), "\uFFFD");
  EXPECT_EQ(normalize(std::string("a\0b", 3)), "a b");
}

TEST(Normalize, TwiceIsOnce) {
  for (const char* text : {"Ｃｒèｍｅ　臺灣", "ŒUVRE  ﷺ", "İstanbul", "ΣΑΣ", "乾隆髮廊"}) {
    EXPECT_EQ(normalize(normalize(text)), normalize(text));
  }
}

TEST(SortKey, NamesStandByPinyin) {
  const char* ordered[] = {"163", "阿里巴巴", "北京", "华为", "張三", "赵六", "Alpha", "beta"};
  for (std::size_t i = 1; i < std::size(ordered); ++i) EXPECT_LT(sort_key(ordered[i - 1]), sort_key(ordered[i]));
  EXPECT_EQ(sort_key(""), sort_key(""));
  EXPECT_LE(sort_key(std::string(1'000'000, 'x')).size(), 32u);
  EXPECT_LE(sort_key("\xFF\xFE 北京市朝阳区建国门外大街一号国贸大厦三期").size(), 32u);
}

}  // namespace
}  // namespace keyuan::base::text
