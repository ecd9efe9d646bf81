// The small parts of an XLSX workbook: which sheets there are, and which cell styles are dates.
#pragma once

#include <string>
#include <vector>

#include "formats/xlsx_reader.hpp"
#include "formats/zip_reader.hpp"

namespace keyuan::formats {

struct Workbook {
  struct Sheet {
    std::string name, part;
    bool hidden = false;
  };
  std::vector<Sheet> sheets;
  std::string strings_part;        // empty when there is none
  std::vector<DateFormat> styles;  // by a cell's style number
  bool since_1904 = false;
};

// Errors: formats.broken_file, formats.no_sheet.
[[nodiscard]] Workbook read_workbook(const ZipReader& zip);

}  // namespace keyuan::formats
