#include <gtest/gtest.h>

#include "base/text/plan.hpp"
#include "base/text/query.hpp"

namespace keyuan::base::text {
namespace {

// "exact 0+2", or "" where nothing is found.
std::string found(std::string_view query, std::string_view text, FieldKind kind = FieldKind::kName) {
  const auto m = match(query, kind, text);
  if (!m) return "";
  std::string out = m->rank == Rank::kExact ? "exact" : m->rank == Rank::kPrefix ? "prefix" : "inside";
  for (const auto& [begin, length] : m->spans) out += " " + std::to_string(begin) + "+" + std::to_string(length);
  return out;
}

TEST(Match, Chinese) {
  EXPECT_EQ(found("华为", "华为"), "exact 0+2");
  EXPECT_EQ(found("华", "华为技术"), "prefix 0+1");
  EXPECT_EQ(found("技术", "华为技术"), "inside 2+2");
  EXPECT_EQ(found("技木", "华为技术"), "");
  EXPECT_EQ(found("華為", "华为技术"), "prefix 0+2");
  EXPECT_EQ(found("华为", "華為技術"), "prefix 0+2");
  EXPECT_EQ(found("ＴＣＬ", "tcl科技"), "prefix 0+3");
  EXPECT_EQ(found("深圳 华为", "华为（深圳）有限公司"), "inside 0+2 3+2");
  EXPECT_EQ(found("华为深圳", "华为（深圳）有限公司"), "prefix 0+5");
}

TEST(Match, PinyinByAnyReading) {
  EXPECT_EQ(found("chongqing", "重庆"), "exact 0+2");
  EXPECT_EQ(found("zhongqing", "重庆"), "exact 0+2");
  EXPECT_EQ(found("cq", "重庆长安"), "prefix 0+2");
  EXPECT_EQ(found("changan", "重庆长安"), "inside 2+2");
  EXPECT_EQ(found("oymh", "欧阳明华"), "exact 0+4");
  EXPECT_EQ(found("shan", "单田芳"), "prefix 0+1");
  EXPECT_EQ(found("lvbu", "吕布"), "exact 0+2");
  EXPECT_EQ(found("lubu", "吕布"), "exact 0+2");
  EXPECT_EQ(found("zhangsan", "張三"), "exact 0+2");
  EXPECT_EQ(found("zhangs", "张三丰"), "prefix 0+2");
  EXPECT_EQ(found("zsan", "张三丰"), "prefix 0+2");
  EXPECT_EQ(found("zhsf", "张三丰"), "exact 0+3");
  EXPECT_EQ(found("xian", "西安银行"), "prefix 0+2");
  EXPECT_EQ(found("xian", "先锋"), "prefix 0+1");
  EXPECT_EQ(found("angs", "张三"), "");
}

TEST(Match, Mixed) {
  EXPECT_EQ(found("bj科技", "北京科技"), "prefix 0+4");
  EXPECT_EQ(found("bj科技", "北京华为科技"), "inside 0+2 4+2");
  EXPECT_EQ(found("科技bj", "北京华为科技"), "");
  EXPECT_EQ(found("张s", "张三"), "prefix 0+2");
  EXPECT_EQ(found("bj 科技", "北京华为科技"), "prefix 0+2 4+2");
  EXPECT_EQ(found("tcl科技", "TCL 科技集团"), "prefix 0+6");
}

TEST(Match, LatinWords) {
  EXPECT_EQ(found("acm", "The Acme Company"), "inside 4+3");
  EXPECT_EQ(found("m", "The Acme Company"), "");
  EXPECT_EQ(found("pan", "The Acme Company"), "inside 12+3");
  EXPECT_EQ(found("pan", "The Acme Company", FieldKind::kText), "");
  EXPECT_EQ(found("creme", "Crème"), "exact 0+5");
  EXPECT_EQ(found("ouyang.mh@", "ouyang.mh@example.com", FieldKind::kEmail), "prefix 0+6 7+2");
  EXPECT_EQ(found("20240001", "QT-2024-0001", FieldKind::kCode), "inside 3+9");
  EXPECT_EQ(found("qt-2024-0001", "QT-2024-0001", FieldKind::kCode), "exact 0+2 3+4 8+4");
}

TEST(Match, Phones) {
  const auto phone = FieldKind::kPhone;
  EXPECT_EQ(found("8000", "138-0013-8000", phone), "inside 9+4");
  EXPECT_EQ(found("0138000", "138-0013-8000", phone), "inside 5+8");
  EXPECT_EQ(found("138", "+86 138 0013 8000", phone), "prefix 4+3");
  EXPECT_EQ(found("+86 138 0013 8000", "13800138000", phone), "exact 0+11");
  EXPECT_EQ(found("13800138000", "+86 138 0013 8000", phone), "exact 4+13");
  EXPECT_EQ(found("00", "13800138000", phone), "");
  EXPECT_EQ(found("3800", "13800138001", phone), "");
}

TEST(Match, PlacesCountAsJavaScriptDoes) {
  EXPECT_EQ(found("三", "😀张三"), "inside 3+1");
  EXPECT_EQ(found("三", "\xFF张三"), "inside 2+1");
  EXPECT_EQ(found("kg", "㎏"), "exact 0+1");
}

TEST(Match, NothingAndTooMuch) {
  for (const char* nothing : {"", " ", "，。！", "😀", "\xFF\xFE"}) {
    EXPECT_EQ(found(nothing, "张三"), "");
    EXPECT_TRUE(plan(nothing).empty());
  }
  std::string huge;
  while (huge.size() < 1'000'000) huge += "重行长单";
  for (const auto kind : {FieldKind::kName, FieldKind::kText, FieldKind::kCode, FieldKind::kPhone, FieldKind::kEmail}) {
    EXPECT_LT(tokens(kind, huge).size(), 10'000u);
    EXPECT_LT(tokens(kind, std::string(1'000'000, 'a')).size(), 100u);
    EXPECT_EQ(match(huge, kind, huge).has_value(), kind != FieldKind::kPhone);
  }
  EXPECT_FALSE(plan(huge).empty());
  for (const char* dull : {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "hengangangangangangangangangangangangan"}) {
    EXPECT_LT(to_fts5(plan(dull).back()).size(), 20'000u) << dull;
  }
}

TEST(Match, SomeWordsOfARecord) {
  const Query query("张三 8000");
  const auto name = query.match_some(FieldKind::kName, "张三"), phone = query.match_some(FieldKind::kPhone, "13800138000");
  ASSERT_TRUE(name && phone);
  EXPECT_EQ(name->words | phone->words, query.all_words());
  EXPECT_FALSE(query.match(FieldKind::kName, "张三"));
}

}  // namespace
}  // namespace keyuan::base::text
