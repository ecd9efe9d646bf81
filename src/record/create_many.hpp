// Many new records at once, already complete: example data and whoever else makes records by the
// hundred thousand. Rows, index and log are written like those of create(), but nothing is checked and
// no hook runs: every value, also what hooks would have set, is the caller's.
//
// Cost: one COPY or prepared INSERT a row and table. Best 1,000 to 10,000 records a call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// Fills in what is missing of id, version, created_at, updated_at, department and numbers, and leaves a
// `created` event each, at created_at. Links are written too.
void create_many(Context& ctx, const Entity& entity, std::vector<Record>& records);

// What happened to records that were made so: one event of that kind each.
struct PastEvent {
  const Record* record;
  Value at, by;
  std::string details = "{}";  // a JSON object
};
void log_many(Context& ctx, std::string_view kind, std::vector<PastEvent> events);

}  // namespace keyuan::record
