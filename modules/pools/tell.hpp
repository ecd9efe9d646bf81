// Telling people what becomes of their records.
#pragma once

#include <string_view>
#include <vector>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

// Tells the owner of each record, as it is in memory, and his manager. Many of one person's are one piece of news: the
// first is named, and how many there are.
void tell_owners(record::Context& ctx, std::string_view kind, const std::vector<record::Record>& records);

}  // namespace keyuan::pools
