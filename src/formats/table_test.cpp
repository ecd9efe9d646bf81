#include "formats/table.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/problem.hpp"
#include "formats/shared_data.hpp"

namespace keyuan::formats {
namespace {

using testing::read_file, testing::shared;

// Header → value of one row.
std::map<std::string, std::string> by_header(const Table& table, const Row& row) {
  std::map<std::string, std::string> m;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (!row.cells[i].text.empty()) m[table.info().columns[i].header] = row.cells[i].text;
  return m;
}

std::string problem(std::string bytes, std::string_view name = "x.csv", const TableOptions& options = {}) {
  try {
    (void)Table::open(std::move(bytes), name, options);
    return "none";
  } catch (const base::Problem& p) {
    return p.code();
  }
}

TEST(Table, EverySampleExport) {
  KEYUAN_NEEDS_SHARED("crm_export_samples");
  struct Expected {
    std::string encoding;
    std::size_t columns;
    std::int64_t header, rows;
  };
  const std::map<std::string, Expected> kFiles = {
      {"eu_semicolon_decimal_comma.csv", {"windows-1252", 6, 1, 1}},
      {"google_contacts_2024.csv", {"UTF-8", 34, 1, 1}},
      {"google_contacts_legacy.csv", {"UTF-8", 41, 1, 1}},
      {"hubspot_companies_export.csv", {"UTF-8", 10, 1, 2}},
      {"hubspot_contacts_export.csv", {"UTF-8", 10, 1, 4}},
      {"hubspot_deals_export.csv", {"UTF-8", 11, 1, 2}},
      {"linkedin_connections.csv", {"UTF-8", 7, 4, 2}},
      {"outlook_contacts.csv", {"UTF-8", 61, 1, 1}},
      {"pipedrive_official_import_sample.csv", {"UTF-8", 13, 1, 1}},
      {"salesforce_data_export_Account.csv", {"UTF-8", 40, 1, 1}},
      {"salesforce_data_export_Contact.csv", {"UTF-8", 43, 1, 1}},
      {"salesforce_report_contacts_accounts.csv", {"UTF-8", 15, 1, 1}},
      {"zh_customer_import_gb18030.csv", {"GB18030", 14, 1, 2}},
  };
  for (const auto& entry : std::filesystem::directory_iterator(shared("crm_export_samples"))) {
    const auto file = entry.path().filename().string();
    const auto expected = kFiles.find(file);
    ASSERT_NE(expected, kFiles.end()) << file;
    const auto table = Table::open(read_file(entry.path()), file);
    const auto& info = table->info();
    EXPECT_EQ(name(info.encoding), expected->second.encoding) << file;
    EXPECT_EQ(info.columns.size(), expected->second.columns) << file;
    EXPECT_EQ(info.header_row, expected->second.header) << file;
    EXPECT_EQ(info.rows, expected->second.rows) << file;
    EXPECT_EQ(info.broken_count, 0u) << file;
    Row row;
    while (table->next(row)) EXPECT_EQ(row.issue, RowIssue::kNone) << file << " " << row.number;
  }
}

TEST(Table, ChineseCustomers) {
  KEYUAN_NEEDS_SHARED("crm_export_samples");
  const auto table = Table::open(read_file(shared("crm_export_samples/zh_customer_import_gb18030.csv")), "k.csv");
  Row row;
  ASSERT_TRUE(table->next(row));
  auto m = by_header(*table, row);
  EXPECT_EQ(m["联系人"], "欧阳明华");
  EXPECT_EQ(m["电话"], "0755-86000000-801");
  EXPECT_EQ(m["创建时间"], "2024/3/5 14:30");
  EXPECT_EQ(m["备注"], "微信同号；首单¥12,800.00");
}

TEST(Table, EuropeanHabits) {
  KEYUAN_NEEDS_SHARED("crm_export_samples");
  const auto table = Table::open(read_file(shared("crm_export_samples/eu_semicolon_decimal_comma.csv")), "e.csv");
  EXPECT_EQ(table->info().separator, ';');
  EXPECT_TRUE(table->info().decimal_comma);
  EXPECT_EQ(table->info().date_order, DateOrder::kDmy);
  EXPECT_EQ(table->info().columns[0].samples[0], "Bäckerei Müller GmbH & Co. KG");
}

TEST(Table, SalesAndLeads) {
  KEYUAN_NEEDS_SHARED("crm_sales");
  const std::tuple<const char*, std::size_t, std::int64_t> kFiles[] = {
      {"crm_sales/accounts.csv", 7, 85},          {"crm_sales/products.csv", 3, 7},
      {"crm_sales/sales_teams.csv", 3, 35},       {"crm_sales/sales_pipeline.csv", 8, 8800},
      {"leads/x_education_leads_oldest_70pct.csv", 37, 6468}};
  for (const auto& [file, columns, rows] : kFiles) {
    const auto table = Table::open(read_file(shared(file)), file);
    EXPECT_EQ(table->info().columns.size(), columns) << file;
    EXPECT_EQ(table->info().rows, rows) << file;
    EXPECT_EQ(table->info().header_row, 1) << file;
    for (int pass = 0; pass < 2; ++pass) {  // rehearsal and run read the same
      table->rewind();
      Row row;
      std::int64_t n = 0;
      while (table->next(row)) n += row.issue == RowIssue::kNone;
      EXPECT_EQ(n, rows) << file;
    }
  }
}

TEST(Table, CardsAreATableToo) {
  const auto table = Table::open(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张伟\r\nTEL;TYPE=CELL:139\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李娜\r\nEND:VCARD\r\n", "x.vcf");
  EXPECT_EQ(table->info().format, FileFormat::kVcard);
  EXPECT_EQ(table->info().rows, 2);
  Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(by_header(*table, row)["Mobile phone"], "139");
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.number, 6);
  ASSERT_FALSE(table->next(row));
}

TEST(Table, OptionsOverruleDetection) {
  TableOptions options;
  options.separator = ';';
  options.header_row = 0;
  const auto table = Table::open("a,b;c\n1;2\n", "x.csv", options);
  EXPECT_EQ(table->info().columns.size(), 2u);
  EXPECT_EQ(table->info().columns[0].header, "#1");
  EXPECT_EQ(table->info().rows, 2);
}

TEST(Table, DataWithoutHeader) {
  const auto table = Table::open("张伟,zhang@example.com,139\n李娜,li@example.com,138\n", "x.csv");
  EXPECT_EQ(table->info().header_row, 0);
  EXPECT_EQ(table->info().rows, 2);
}

TEST(Table, RaggedRowsAreReported) {
  const auto table = Table::open("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n", "x.csv");
  Row row;
  std::vector<RowIssue> issues;
  while (table->next(row)) {
    issues.push_back(row.issue);
    EXPECT_EQ(row.cells.size(), 3u);
  }
  EXPECT_EQ(issues, (std::vector{RowIssue::kTooFewCells, RowIssue::kTooManyCells, RowIssue::kNone}));
}

TEST(Table, BrokenTextIsReportedWithItsRow) {
  TableOptions options;
  options.encoding = Encoding::kUtf8;
  const auto table = Table::open("a,b\n客户,2\nx\xFFy,3\n", "x.csv", options);
  EXPECT_EQ(table->info().broken_count, 1u);
  Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.issue, RowIssue::kNone);
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.issue, RowIssue::kBrokenText);
}

TEST(Table, WhatIsNoTable) {
  EXPECT_EQ(problem(""), "formats.empty_file");
  EXPECT_EQ(problem("\r\n \n"), "formats.empty_file");
  EXPECT_EQ(problem("PK\x03\x04 nonsense", "x.xlsx"), "formats.broken_file");
  EXPECT_EQ(problem("text", "x.xlsx"), "formats.broken_file");
  EXPECT_EQ(problem("\xD0\xCF\x11\xE0....", "x.xls"), "formats.old_excel");
  EXPECT_EQ(problem("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "x.vcf"), "formats.calendar");
  EXPECT_EQ(problem("BEGIN:VCARD\nVERSION:2.1\nPHOTO;ENCODING=BASE64;JPEG:\n /9j/\n\nEND:VCARD\n", "x.vcf"), "formats.no_cards");
  EXPECT_EQ(problem("%PDF-1.4", "x.csv"), "formats.no_table");
  TableOptions options;
  options.header_row = 7;
  EXPECT_EQ(problem("a,b\n1,2\n", "x.csv", options), "formats.no_header_row");
}

TEST(Table, DatesThatBeginWithTheYearLeaveNoDoubt) {
  const auto table = [](const char* dates) { return Table::open(std::string("born\n") + dates, "x.csv"); };
  const auto mixed = table("1990-01-02\n1991/3/4\n1992-05-06\n");
  EXPECT_TRUE(mixed->info().date_order_sure);
  EXPECT_EQ(mixed->info().columns[0].date_order, DateOrder::kYmd);
  EXPECT_TRUE(table("2024年3月5日\n")->info().date_order_sure);
  EXPECT_TRUE(table("no date at all\n")->info().date_order_sure);
  EXPECT_FALSE(table("3/4/2024\n5/6/2024\n")->info().date_order_sure);
  EXPECT_FALSE(table("1990-01-02\n3/4/2024\n")->info().date_order_sure);
  EXPECT_TRUE(table("3/4/2024\n5/16/2024\n")->info().date_order_sure);
}

}  // namespace
}  // namespace keyuan::formats
