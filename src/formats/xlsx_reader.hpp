// Sheets of an XLSX workbook, row by row, in memory that does not grow with the number of rows (only
// with the number of different strings). Formulas give their stored results.
//
// Dates are numbers whose style is a date format; both date systems (1900, 1904) are understood.
// A cell merged downwards fills the cells below it. Errors: base::Problem formats.broken_file,
// formats.encrypted_file, formats.too_large.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/cell.hpp"
#include "formats/zip_reader.hpp"

namespace keyuan::formats {

struct XlsxLimits {
  ZipLimits zip;
  std::size_t columns = 1024;
  std::size_t strings_bytes = 1ULL << 30;  // all different strings together
};

struct XlsxSheet {
  std::string name;
  bool hidden = false;
};

class XlsxReader {
 public:
  // `bytes` must outlive the reader.
  explicit XlsxReader(std::string_view bytes, XlsxLimits limits = {});
  ~XlsxReader();

  [[nodiscard]] const std::vector<XlsxSheet>& sheets() const;
  // Starts reading a sheet from its beginning.
  void open(std::size_t sheet);
  // Rows that hold nothing are passed over. Cells live until the next call.
  bool next(std::vector<Cell>& cells);
  [[nodiscard]] std::int64_t row() const;  // as the spreadsheet counts, from 1
  [[nodiscard]] bool too_many_columns() const;  // of the last row: those beyond the limit are left out

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Does this number format show a date, a time of day, or both?
struct DateFormat {
  bool date = false, time = false;
};
[[nodiscard]] DateFormat date_format(std::string_view format_code);
// What a spreadsheet shows for a stored number: 15 significant digits, no exponent, no noise.
[[nodiscard]] std::string plain_number(std::string_view stored);

}  // namespace keyuan::formats
