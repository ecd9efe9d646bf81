// Which of a file's first rows names the columns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace keyuan::formats {

struct RawRow {
  std::int64_t number = 0;
  std::vector<std::string> cells;
  bool typed = false;  // holds numbers or dates, as XLSX knows them
};

// The number of the header among the first rows: the first that is about as wide as the rows usually
// are and holds names, not values. 0 when the first such row is data already.
[[nodiscard]] std::int64_t find_header_row(const std::vector<RawRow>& first_rows);

}  // namespace keyuan::formats
