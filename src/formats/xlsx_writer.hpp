// Writes rows into an XLSX file, one at a time, in memory that does not grow with them.
//
// Texts are stored as texts (never as formulas or links), numbers and dates as such with a format.
// Beyond Excel's 1,048,576 rows it goes on in a further sheet with the same header. A text beyond
// 32,767 characters is cut. Errors: std::runtime_error when the temporary file cannot be written.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/time.hpp"

namespace keyuan::formats {

class XlsxWriter {
 public:
  XlsxWriter(std::string_view sheet, std::vector<std::string> header);
  ~XlsxWriter();

  void empty();
  void text(std::string_view value);
  void integer(std::int64_t value);
  void decimal(base::Decimal value);
  void boolean(bool value);
  void date(base::Date value);
  void date_time(base::Time value, const base::Zone& zone);  // shown as the wall clock of `zone`
  void end_row();
  // The finished file; nothing may be written afterwards.
  [[nodiscard]] std::string finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace keyuan::formats
