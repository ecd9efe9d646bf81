// Records of other types that rows bring along (Entity::brings): the contact that a row of a customer sheet
// names. Read with the row, made behind it.
#pragma once

#include "record/transfer/batch.hpp"

namespace keyuan::record::transfer {

// Reads what the row brings along into planned.brought. What is wrong with it is wrong with the row.
void read_brought(Readers& readers, const Matcher& matcher, Planned& planned);

// Judges it, after the rows themselves: new, or there already by one of its keys or by its name under the same
// record. An invalid row brings nothing.
void plan_brought(Context& ctx, const Import& import, std::vector<Planned>& planned, const SeenKeys& seen);

// What becomes of records that are brought along, by record type.
struct BroughtCounts {
  std::int64_t created = 0, updated = 0, skipped = 0, rejected = 0;
};
using BroughtResult = std::map<std::string, BroughtCounts>;

// Writes it for the rows whose own record is there now.
void write_brought(Context& ctx, std::vector<Planned>& planned, BroughtResult& counts);

}  // namespace keyuan::record::transfer
