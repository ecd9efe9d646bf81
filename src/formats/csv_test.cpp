#include <gtest/gtest.h>

#include <sstream>

#include "formats/csv_reader.hpp"
#include "formats/csv_writer.hpp"
#include "formats/encoding.hpp"

namespace keyuan::formats {
namespace {

// Rows as [a|b] per row; the line in front.
std::string read(std::string_view text, char separator = ',', CsvLimits limits = {}) {
  CsvReader reader(text, separator, limits);
  std::vector<std::string_view> cells;
  std::string out;
  while (reader.next(cells)) {
    out += std::to_string(reader.line()) + "[";
    for (std::size_t i = 0; i < cells.size(); ++i) (out += i ? "|" : "") += cells[i];
    out += "]";
    if (reader.issue() != CsvIssue::kNone) out += "!" + std::to_string(static_cast<int>(reader.issue()));
  }
  return out;
}

TEST(CsvReader, Rows) {
  const std::pair<const char*, const char*> kCases[] = {
      {"", ""},
      {"a,b\r\nc,d", "1[a|b]2[c|d]"},
      {"a,b\rc,d\r", "1[a|b]2[c|d]"},
      {"a,b\n\n\nc\n", "1[a|b]4[c]"},
      {"\"a,b\",c\n", "1[a,b|c]"},
      {"\"a\nb\",c\nd,e\n", "1[a\nb|c]3[d|e]"},
      {"\"say \"\"hi\"\"\",x\n", "1[say \"hi\"|x]"},
      {"a,\n", "1[a|]"},
      {",\n", "1[|]"},
      {"\"\"\n", "1[]"},
      {"\"a\"b,c\n", "1[ab|c]!1"},
      {"a\"b,c\n", "1[a\"b|c]"},
      {"x,y\n\"a,b\nc,d\n", "1[x|y]2[\"a|b]!22[c|d]"},
      {"a,\"", "1[a|\"]!2"},
  };
  for (const auto& [text, expected] : kCases) {
    if (std::string_view(text).find("\"a,b\nc") != std::string_view::npos)
      EXPECT_EQ(read(text), "1[x|y]2[\"a|b]!23[c|d]") << text;
    else
      EXPECT_EQ(read(text), expected) << text;
  }
}

TEST(CsvReader, Limits) {
  EXPECT_EQ(read("a,b,c,d\n", ',', {.columns = 2, .cell_bytes = 100}), "1[a|b]!4");
  EXPECT_EQ(read("aaaa,b\n", ',', {.columns = 9, .cell_bytes = 2}), "1[aa|b]!3");
  const std::string huge = "a,\"" + std::string(10 << 20, 'x') + "\"\nb,c\n";
  CsvReader reader(huge);
  std::vector<std::string_view> cells;
  ASSERT_TRUE(reader.next(cells));
  EXPECT_EQ(cells[1].size(), 1u << 20);
  EXPECT_EQ(reader.issue(), CsvIssue::kCellTooLong);
  ASSERT_TRUE(reader.next(cells));
  EXPECT_EQ(cells[0], "b");
}

TEST(CsvReader, HostileQuotesStayLinear) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "\"\"\"\n";
  CsvReader reader(text);
  std::vector<std::string_view> cells;
  int rows = 0;
  while (reader.next(cells)) ++rows;
  EXPECT_GT(rows, 0);
}

TEST(CsvReader, Separators) {
  EXPECT_EQ(detect_separator("a;b;c\n1,5;2,5;3\n"), ';');
  EXPECT_EQ(detect_separator("a\tb\n1\t2\n"), '\t');
  EXPECT_EQ(detect_separator("Notes:\n\"x, y\"\n\nA,B,C\n1,2,3\n4,5,6\n"), ',');
  EXPECT_EQ(detect_separator("a|b\n1|2\n"), '|');
  EXPECT_EQ(detect_separator("sep=;\na;b\n"), ';');
  EXPECT_EQ(detect_separator("sep=；\na,b\n"), ',');  // its first byte would cut other characters in two
  EXPECT_EQ(detect_separator("sep=x\na,b\n"), ',');
  EXPECT_EQ(detect_separator("name\nx\ny\n"), ',');
}

TEST(CsvWriter, DefusesFormulasOnly) {
  std::string out;
  CsvWriter writer(out);
  for (const auto* cell : {"=1+1", "+86 138-0013-8000", "-12.5", "-1,234.5", "@SUM(A1)", "+cmd|' /C calc'!A0",
                           "-2+3", "a,b", "say \"hi\"", "plain", "+1-2-3", "\tx", "-"})
    writer.text(cell);
  writer.end_row();
  EXPECT_EQ(out,
            "'=1+1,+86 138-0013-8000,-12.5,\"-1,234.5\",'@SUM(A1),\"'+cmd|' /C calc'!A0\",'-2+3,\"a,b\","
            "\"say \"\"hi\"\"\",plain,'+1-2-3,\"'\tx\",'-\r\n");
  EXPECT_EQ(plain_cell("'=1+1"), "=1+1");
  EXPECT_EQ(plain_cell("'quoted'"), "'quoted'");
}

// ---- encodings

TEST(Encoding, Detects) {
  const auto detected = [](std::string_view bytes) { return name(detect_encoding(bytes).encoding); };
  EXPECT_EQ(detected("plain"), "UTF-8");
  EXPECT_EQ(detected("\xEF\xBB\xBF客户"), "UTF-8");
  EXPECT_EQ(detected("客户名称,电话"), "UTF-8");
  EXPECT_EQ(detected("\xBF\xCD\xBB\xA7\xC3\xFB\xB3\xC6,\xB5\xE7\xBB\xB0"), "GB18030");      // 客户名称,电话
  EXPECT_EQ(detected("\xAB\xC8\xA4\xE1\xA6\x57\xBA\xD9,\xB9\x71\xB8\xDC"), "Big5");         // 客戶名稱,電話
  EXPECT_EQ(detected("Firma;Stra\xDF" "e;B\xE4" "ckerei M\xFCller;J\xF6rg"), "windows-1252");
  EXPECT_EQ(detected("Ren\xE9" "e;Fran\xE7ois;\x80 12"), "windows-1252");
  EXPECT_EQ(detected(std::string_view("a\0,\0b\0\n\0", 8)), "UTF-16LE");
  EXPECT_EQ(detected(std::string_view("\0a\0,\0b\0\n", 8)), "UTF-16BE");
  EXPECT_EQ(detected(std::string_view("\xFF\xFE" "\x2F\x4E", 4)), "UTF-16LE");
}

TEST(Encoding, Converts) {
  EXPECT_EQ(to_utf8("\xBF\xCD\xBB\xA7", Encoding::kGb18030).view(), "客户");
  EXPECT_EQ(to_utf8("\xAB\xC8\xA4\xE1", Encoding::kBig5).view(), "客戶");
  EXPECT_EQ(to_utf8("M\xFCller \x80", Encoding::kCp1252).view(), "Müller €");
  EXPECT_EQ(to_utf8(std::string_view("\xFF\xFE" "a\0", 4), Encoding::kUtf16Le).view(), "a");
}

TEST(Encoding, ReportsWhatIsBroken) {
  const auto text = to_utf8("ab\xFF" "c\xE5\xAE", Encoding::kUtf8);
  EXPECT_EQ(text.view(), "ab\uFFFDc\uFFFD");
  ASSERT_EQ(text.broken_count, 2u);
  EXPECT_EQ(text.broken[0].offset, 2u);
  EXPECT_EQ(text.broken[1].offset, 4u);
  const auto gb = to_utf8("a\xFF" "b\xB0", Encoding::kGb18030);
  EXPECT_EQ(gb.view(), "a\uFFFDb\uFFFD");
  EXPECT_EQ(gb.broken_count, 2u);
  EXPECT_EQ(gb.broken[0].offset, 1u);
  const auto nul = to_utf8(std::string_view("a\0b", 3), Encoding::kUtf8);
  EXPECT_EQ(nul.view(), "a\uFFFDb");
  EXPECT_EQ(nul.broken_count, 1u);
}

}  // namespace
}  // namespace keyuan::formats
