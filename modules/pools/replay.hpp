// What has happened to the records of a pool, read for trying rules on it.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "modules/pools/past.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

// The past of these records, by their ids; without an entry nothing happened.
[[nodiscard]] std::unordered_map<base::Id, Past> pasts(record::Context& ctx, const meta::Entity& entity, std::span<const base::Id> ids);

// Somebody had a record and has it no more.
struct Held {
  std::int64_t seq;       // of the holding
  base::Id holder;
  base::Time from, until;
  record::Record record;  // as it is now
};

// Where a walk through the ended ones stands.
struct After {
  base::Time until;
  std::int64_t seq = 0;
};

// Those of the pool that ended behind `after`, in that order, with those fields of each record. Only of records that belong to
// the pool still: whose records these are is the business of its administrators. By the index of pool and end.
[[nodiscard]] std::vector<Held> ended_after(record::Context& ctx, const meta::Entity& entity, const std::vector<int>& fields, base::Id pool,
                                            const After& after, int limit);

}  // namespace keyuan::pools
