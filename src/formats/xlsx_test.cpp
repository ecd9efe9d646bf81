#include <gtest/gtest.h>
#include <minizip/zip.h>

#include <filesystem>
#include <fstream>

#include "base/problem.hpp"
#include "formats/table.hpp"
#include "formats/xlsx_reader.hpp"
#include "formats/xlsx_writer.hpp"

namespace keyuan::formats {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zip(const Parts& parts) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("keyuan-zip-" + std::to_string(reinterpret_cast<std::uintptr_t>(&parts)) + "-" + std::to_string(::getpid()));
  auto* file = zipOpen(path.c_str(), APPEND_STATUS_CREATE);
  for (const auto& [name, text] : parts) {
    zip_fileinfo info{};
    zipOpenNewFileInZip(file, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 9);
    zipWriteInFileInZip(file, text.data(), static_cast<unsigned>(text.size()));
    zipCloseFileInZip(file);
  }
  zipClose(file, nullptr);
  std::ifstream in(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  std::filesystem::remove(path);
  return bytes;
}

Parts book(std::string sheet, std::string strings = "", std::string extra = "") {
  return {
      {"_rels/.rels", R"(<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
      {"xl/workbook.xml", "<workbook>" + extra +
                              R"(<sheets><sheet name="One" sheetId="1" r:id="s1"/><sheet name="Two" state="hidden" sheetId="2" r:id="s1"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="s1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
       R"(<Relationship Id="s2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>)"
       R"(<Relationship Id="s3" Type="http://x/styles" Target="/xl/styles.xml"/></Relationships>)"},
      {"xl/styles.xml",
       R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="#,##0.00_);[Red]"/></numFmts>)"
       R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>)"},
      {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</worksheet>"},
  };
}

std::string read(const std::string& bytes) {
  XlsxReader reader(bytes);
  reader.open(0);
  std::vector<Cell> cells;
  std::string out;
  while (reader.next(cells)) {
    out += std::to_string(reader.row()) + "[";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i) out += "|";
      out += cells[i].text;
      if (!cells[i].text.empty()) out += "etnd:b!"[static_cast<int>(cells[i].kind)];
    }
    out += "]";
  }
  return out;
}

std::string problem(const std::string& bytes) {
  try {
    return read(bytes);
  } catch (const base::Problem& p) {
    return p.code();
  }
}

TEST(XlsxReader, CellsOfEveryKind) {
  const auto bytes = zip(book(
      R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>)"
      R"(<row r="3"><c r="A3"><v>1100.04</v></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3" s="1"><v>45356</v></c><c r="D3" s="2"><v>45356.604166666664</v></c></row>)"
      R"(<row r="9"><c r="A9" t="b"><v>1</v></c><c r="B9" t="e"><v>#N/A</v></c><c r="C9" s="3"><v>45356</v></c><c r="D9" s="4"><v>-5</v></c><c r="E9" s="5"><v>0.5</v></c><c r="F9" t="str"><f>A1</f><v>x&amp;y</v></c></row>)"
      R"(<row r="10"><c r="A10"><v>1.2E+11</v></c><c r="B10" s="1"/></row><row r="11"><c r="Z11" s="1"/></row></sheetData>)",
      "<si><t>客户</t></si><si><r><t>ri</t></r><r><t xml:space=\"preserve\">ch _x000D_</t></r><rPh><t>no</t></rPh></si>"));
  EXPECT_EQ(read(bytes),
            "2[客户t|rich \rt||inlinet]3[1100.04n|0.3n|2024-03-05d|2024-03-05T14:30:00:]"
            "9[trueb|#N/A!|2024-03-05d|-5n|12:00:00t|x&yt]10[120000000000n]");
}

TEST(XlsxReader, The1904System) {
  EXPECT_EQ(read(zip(book(R"(<row><c s="1"><v>0</v></c></row></sheetData>)", "", R"(<workbookPr date1904="1"/>)"))), "1[1904-01-01d]");
  EXPECT_EQ(read(zip(book(R"(<row><c s="1"><v>1</v></c><c s="1"><v>61</v></c></row></sheetData>)"))), "1[1900-01-01d|1900-03-01d]");
}

TEST(XlsxReader, MergedDownwardsFills) {
  const auto bytes = zip(book(
      R"(<row r="1"><c r="A1" t="str"><v>华东</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>)"));
  EXPECT_EQ(read(bytes), "1[华东t|1n]2[华东t|2n]3[|3n]");
}

TEST(XlsxReader, SheetsAndHiddenOnes) {
  const auto table = Table::open(zip(book(R"(<row><c t="str"><v>a</v></c></row><row><c t="str"><v>b</v></c></row></sheetData>)")), "x.xlsx");
  EXPECT_EQ(table->info().sheets, (std::vector<std::string>{"One", "Two"}));
  EXPECT_EQ(table->info().sheet, "One");
  EXPECT_EQ(table->info().rows, 1);
}

TEST(XlsxReader, BrokenAndHostile) {
  const auto good = zip(book(R"(<row><c t="s"><v>0</v></c></row></sheetData>)", "<si><t>x</t></si>"));
  EXPECT_EQ(problem(good), "1[xt]");
  for (const std::size_t n : {std::size_t{10}, good.size() / 2, good.size() - 30})
    EXPECT_EQ(problem(good.substr(0, n)), "formats.broken_file") << n;
  for (std::size_t i = 0; i < good.size(); i += 7) {  // no crash, whatever comes out
    auto damaged = good;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
    (void)problem(damaged);
  }
  EXPECT_EQ(problem(zip(book(R"(<row><c t="s"><v>7</v></c></row></sheetData>)"))), "formats.broken_file");
  EXPECT_EQ(problem(zip(book("<row><c><v>1</v>"))), "formats.broken_file");
  EXPECT_EQ(problem(zip({{"a.txt", "x"}})), "formats.broken_file");
  auto entity = book("");
  entity.back().second = R"(<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>)";
  EXPECT_EQ(problem(zip(entity)), "formats.broken_file");
  EXPECT_EQ(problem(zip(book(R"(<row><c t="str"><v>&unknown; &#0; &#x4E2D;</v></c></row></sheetData>)"))), "1[&unknown; \uFFFD 中t]");
}

TEST(XlsxReader, BrokenTextIsNotPassedOn) {
  const auto table = Table::open(zip(book("<row><c t=\"str\"><v>a</v></c></row><row><c t=\"str\"><v>x\xFFy</v></c></row></sheetData>")), "x.xlsx");
  Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.cells[0].text, "x\uFFFDy");
  EXPECT_EQ(row.issue, RowIssue::kBrokenText);
}

TEST(XlsxReader, BombsStopEarly) {
  std::string zeros = "<row><c t=\"str\"><v>";
  zeros.append(60 << 20, '0');
  EXPECT_EQ(problem(zip(book(zeros + "</v></c></row></sheetData>"))), "formats.too_large");
  std::string rows;
  for (int i = 0; i < 400'000; ++i) rows += R"(<row><c t="str"><v>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</v></c></row>)";
  EXPECT_EQ(problem(zip(book(rows + "</sheetData>"))).substr(0, 17), "formats.too_large");
}

TEST(XlsxReader, FarColumnsDoNotExplode) {
  const auto bytes = zip(book(R"(<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c><c r="ZZZZZZ1"><v>2</v></c></row></sheetData>)"));
  EXPECT_EQ(problem(bytes), "1[1n]");
}

TEST(XlsxReader, RowsAreInOrder) {
  const auto rows = [](const std::string& sheet) { return read(zip(book(sheet + "</sheetData>"))); };
  const std::string one = R"(<c t="str"><v>a</v></c></row>)";
  EXPECT_EQ(rows("</row><row>" + one), rows("<row>" + one));  // what ends and never began
  EXPECT_EQ(rows(R"(<row r="9223372036854775807">)" + one + "<row>" + one), rows("<row>" + one + "<row>" + one));
  EXPECT_EQ(rows(R"(<row r="5">)" + one + R"(<row r="2">)" + one), rows(R"(<row r="5">)" + one + "<row>" + one));
}

TEST(XlsxWriter, RoundTrip) {
  XlsxWriter writer("客户/名单", {"名称", "金额", "日期", "时间", "是否", "数量"});
  writer.text("=1+1");
  writer.decimal(*base::Decimal::parse("12.3456"));
  writer.date(*base::Date::parse("2024-03-05"));
  writer.date_time(*base::Time::parse("2024-03-05T06:30:00Z"), *base::Zone::find("Asia/Shanghai"));
  writer.boolean(true);
  writer.integer(440301199001011234);
  writer.end_row();
  writer.empty();
  writer.text("http://x.example");
  writer.end_row();
  const auto bytes = writer.finish();
  EXPECT_EQ(read(bytes),
            "1[名称t|金额t|日期t|时间t|是否t|数量t]2[=1+1t|12.3456n|2024-03-05d|2024-03-05T14:30:00:|trueb|440301199001011234t]"
            "3[|http://x.examplet]");
}

TEST(XlsxReader, DateFormats) {
  const auto shown = [](std::string_view code) {
    const auto f = date_format(code);
    return std::string(f.date ? "d" : "") + (f.time ? "t" : "");
  };
  EXPECT_EQ(shown("General"), "");
  EXPECT_EQ(shown("yyyy\\-mm\\-dd\\ hh:mm:ss.000"), "dt");
  EXPECT_EQ(shown("[$-804]yyyy\"年\"m\"月\"d\"日\";@"), "d");
  EXPECT_EQ(shown("#,##0.00\"days\""), "");
  EXPECT_EQ(shown("[Red]0.00"), "");
  EXPECT_EQ(shown("[h]:mm"), "");
  EXPECT_EQ(shown("h:mm AM/PM"), "t");
  EXPECT_EQ(shown("0.00E+00"), "");
}

}  // namespace
}  // namespace keyuan::formats
