// A table file read as an import reads it. Must hold: it is the same when it is read again, every row has a cell for each
// column, and whatever the bytes were, its texts are UTF-8. A file may be refused, by a problem.
#pragma once

#include <string_view>

#include "formats/table.hpp"

namespace keyuan::fuzz {

void read_rows(std::string_view bytes, std::string_view file_name, const formats::TableOptions& options);

}  // namespace keyuan::fuzz
