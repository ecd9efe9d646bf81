// Fields for columns that have none yet: what type their values are of.
#pragma once

#include "record/transfer/import.hpp"

namespace keyuan::record::transfer {

// {"type","label",…} for each of `columns` (by index), after reading the whole table: a field that can
// hold every value of the column. A column with nothing in it becomes a text.
[[nodiscard]] std::map<int, nlohmann::json> new_fields_for(formats::Table& table, const std::vector<int>& columns);

}  // namespace keyuan::record::transfer
