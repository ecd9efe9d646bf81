#include "fuzz/lib/rows.hpp"

#include "base/problem.hpp"
#include "fuzz/lib/must.hpp"
#include "http/target.hpp"

namespace keyuan::fuzz {
namespace {

using formats::Table;

// What people write into cells is read as every kind of value.
void read_values(std::string_view text) {
  const auto zone = base::Zone::utc();
  for (const auto order : {formats::DateOrder::kMdy, formats::DateOrder::kDmy, formats::DateOrder::kYmd}) {
    if (const auto date = formats::parse_date(text, order)) must(base::Date::parse(date->to_string()) == date, "a date is one");
    if (const auto time = formats::parse_time(text, order, zone)) must(base::Time::parse(time->to_string()) == time, "a moment is one");
  }
  for (const bool comma : {false, true})
    if (const auto number = formats::parse_number(text, comma))
      must(base::Decimal::parse(number->value.to_string()) == number->value, "a number is one");
  (void)formats::parse_boolean(text);
}

// All rows in one text, to be compared.
std::string all_rows(Table& table) {
  std::string all;
  formats::Row row;
  std::int64_t rows = 0, before = 0;
  while (table.next(row)) {
    ++rows;
    must(row.number > before, "rows are in order");
    before = row.number;
    must(row.cells.size() == table.info().columns.size(), "a row has a cell for each column");
    for (const auto& cell : row.cells) {
      must(http::is_utf8(cell.text), "a cell is UTF-8");
      if (all.size() < 2000) read_values(cell.text);
      all.append(cell.text).push_back('\x1f');
    }
    all += '\n';
  }
  must(rows == table.info().rows, "there are as many rows as were counted");
  return all;
}

}  // namespace

void read_rows(std::string_view bytes, std::string_view file_name, const formats::TableOptions& options) {
  try {
    const auto table = Table::open(std::string(bytes), file_name, options);
    for (const auto& column : table->info().columns) {
      must(http::is_utf8(column.header), "a header is UTF-8");
      for (const auto& sample : column.samples) must(http::is_utf8(sample), "a sample is UTF-8");
    }
    const auto once = all_rows(*table);
    table->rewind();
    must(all_rows(*table) == once, "a table is the same each time");
    const auto survey = Table::survey(bytes, file_name, options);
    must(survey.rows == table->info().rows && survey.columns.size() == table->info().columns.size(), "a survey tells the truth");
  } catch (const base::Problem& problem) {
    must(static_cast<int>(problem.kind()) < 500, "a file is read or refused");
  }
}

}  // namespace keyuan::fuzz
