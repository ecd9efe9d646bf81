// A cell of any table file.
#pragma once

#include <cstdint>
#include <string_view>

namespace keyuan::formats {

enum class CellKind : std::uint8_t {
  kEmpty,
  kText,
  kNumber,    // text is plain: -1234.5
  kDate,      // 2024-03-05
  kDateTime,  // 2024-03-05T14:30:00, wall clock
  kBoolean,   // true, false
  kError,     // #N/A
};

// The text says everything; the kind says what the file knew about it. CSV knows only text.
struct Cell {
  std::string_view text;
  CellKind kind = CellKind::kEmpty;
};

}  // namespace keyuan::formats
