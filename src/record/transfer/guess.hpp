// Which field each column of a file is, from its header, its samples and what such files were mapped to
// before.
#pragma once

#include "formats/table.hpp"
#include "record/transfer/import.hpp"

namespace keyuan::record::transfer {

// Fills field, guess and confidence; no field is given twice.
void guess_columns(const Context& ctx, const Entity& entity, const formats::TableInfo& info, std::vector<Column>& columns);

}  // namespace keyuan::record::transfer
