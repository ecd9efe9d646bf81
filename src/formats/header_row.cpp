#include "formats/header_row.hpp"

#include <algorithm>
#include <map>

#include "formats/values.hpp"

namespace keyuan::formats {
namespace {

std::size_t filled(const RawRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const auto& c) { return !trim(c).empty(); }));
}

// As wide as most rows; of two equally frequent widths the greater.
std::size_t usual_width(const std::vector<RawRow>& rows) {
  std::map<std::size_t, int> widths;
  for (const auto& r : rows) ++widths[r.cells.size()];
  std::size_t best = 0;
  int times = 0;
  for (const auto& [width, n] : widths)
    if (n >= times) {
      best = width;
      times = n;
    }
  return best;
}

bool is_value(const std::string& cell) {
  if (cell.find('@') != std::string::npos && cell.find('.') != std::string::npos) return true;
  return parse_number(cell).has_value() || parse_moment(cell).has_value();
}

}  // namespace

std::int64_t find_header_row(const std::vector<RawRow>& rows) {
  const auto width = usual_width(rows);
  std::size_t widest = 0;
  for (const auto& r : rows) widest = std::max(widest, filled(r));
  for (std::size_t i = 0; i < rows.size() && i < 30; ++i) {
    const auto& row = rows[i];
    const auto n = filled(row);
    const bool wide = row.cells.size() * 2 >= width && (n * 2 >= width || n >= widest) && n > 0;
    if (!wide) continue;
    const auto values = static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), is_value));
    // One header may be a year or a number; a row of data has several, or a typed cell.
    const bool data = row.typed ? values * 2 > n : values > 0 && values * 4 >= n;
    return data ? 0 : row.number;
  }
  return rows.empty() ? 0 : rows.front().number;
}

}  // namespace keyuan::formats
