// What SQLite went through for want of an index: the rows that statements of this thread stepped over, without a condition that
// led to them, since the last time it was asked. Rows that a LIMIT ended with are counted as far as they were read.
#pragma once

#include <cstdint>

namespace keyuan::db {

[[nodiscard]] std::int64_t take_scanned_rows();

}  // namespace keyuan::db
