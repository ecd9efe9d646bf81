// A file of rows, whatever its format: what it is, how it was written, its columns, its rows.
//
// open() reads the file through once: to count, to take samples, to learn the writer's habits (date
// order, decimal comma). rewind() and next() then give the rows as often as wanted, the same each time.
// A Table belongs to one thread. Memory: the file, in UTF-8 when it is text, plus for XLSX its different strings.
//
// Errors: base::Problem formats.empty_file, formats.broken_file, formats.encrypted_file,
// formats.too_large, formats.no_sheet {sheet}, formats.old_excel, formats.no_table,
// formats.calendar, formats.no_cards.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/cell.hpp"
#include "formats/encoding.hpp"
#include "formats/values.hpp"

namespace keyuan::formats {

enum class FileFormat : std::uint8_t { kCsv, kXlsx, kVcard };
[[nodiscard]] std::string_view name(FileFormat format);  // "csv", "xlsx", "vcard"

// What is not given is detected.
struct TableOptions {
  std::optional<FileFormat> format;
  std::optional<Encoding> encoding;
  std::optional<char> separator;
  std::optional<std::string> sheet;
  std::optional<std::int64_t> header_row;  // as Row::number; 0: there is none
  std::optional<DateOrder> date_order;
  std::optional<bool> decimal_comma;
  std::size_t columns_at_most = 1024;
};

struct TableColumn {
  std::string header;  // trimmed; "#3" when it has none
  std::vector<std::string> samples;  // the first few different values, cut at 200 bytes
  std::int64_t filled = 0;
  HabitGuess habit;
  DateOrder date_order = DateOrder::kMdy;  // given, proved by this column, by the others, or the default
  bool decimal_comma = false;
};

struct TableInfo {
  FileFormat format = FileFormat::kCsv;
  Encoding encoding = Encoding::kUtf8;
  bool encoding_sure = true;
  char separator = ',';
  std::vector<std::string> sheets;  // visible ones first
  std::string sheet;
  std::int64_t header_row = 0;
  std::vector<TableColumn> columns;
  std::int64_t rows = 0;  // below the header
  DateOrder date_order = DateOrder::kMdy;
  bool date_order_sure = false;
  bool decimal_comma = false;
  std::size_t broken_count = 0;             // characters that could not be decoded
  std::vector<BrokenPlace> broken;          // the first 100, in bytes of the file
};

enum class RowIssue : std::uint8_t {
  kNone,
  kTooFewCells,    // the rest count as empty
  kTooManyCells,   // values beyond the last column are left out
  kStrayQuote,
  kUnclosedQuote,
  kCellTooLong,    // cut
  kBrokenText,     // a character could not be decoded
};

struct Row {
  std::int64_t number = 0;  // line (CSV, vCard) or row (XLSX) of the file, from 1
  std::vector<Cell> cells;  // exactly one for each column; live until the next next()
  RowIssue issue = RowIssue::kNone;
};

class Table {
 public:
  virtual ~Table() = default;
  // The name helps where the bytes leave doubt (.tsv, .txt).
  [[nodiscard]] static std::unique_ptr<Table> open(std::string bytes, std::string_view file_name,
                                                   const TableOptions& options = {});
  // What open() would find, of bytes that stay where they are.
  [[nodiscard]] static TableInfo survey(std::string_view bytes, std::string_view file_name, const TableOptions& options = {});
  [[nodiscard]] virtual const TableInfo& info() const = 0;
  virtual void rewind() = 0;
  virtual bool next(Row& row) = 0;
};

}  // namespace keyuan::formats
