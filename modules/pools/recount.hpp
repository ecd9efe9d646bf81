// All clocks anew: after a pool, a rule or the calendar changed. Also puts records into the pools that fit them now.
#pragma once

#include <functional>

#include "app/services.hpp"
#include "modules/pools/book.hpp"

namespace keyuan::pools {

// How far it is, in records; false when it is to leave off.
using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

// Goes through leads and customers in steps, each its own transaction:
//  - what lies nowhere, or in a pool that is not in use, goes to the first that fits; records lying in a pool stay there;
//  - whoever owns what a pool's rules did not hold for until now has it, to its history, since it was claimed;
//  - owned records without a moment when they were claimed begin now, so that nothing goes at once that nobody was told of;
//  - every owned record's clock is what clock_of() says, written where it differs.
// Clocks leave neither versions nor events; a record that comes to lie somewhere else is told like any other change. Cost:
// some ten microseconds an owned record, a write each that lies elsewhere, eight bytes of memory a record; nobody waits longer
// than for a step. On PostgreSQL two steps run side by side.
void recount_clocks(app::Services& services, const Book& book, const Progress& progress);

// The fields that conditions of pools ask of a record type, besides those that the clock reads.
[[nodiscard]] std::vector<int> fields_asked(const Book& book, const meta::Entity& entity);

// Owned records of a type behind `seq`, those fields of each filled in, in their order; `pool` nil: of all pools.
struct Owned {
  std::int64_t seq;
  record::Record record;
};
[[nodiscard]] std::vector<Owned> owned_after(record::Context& ctx, const meta::Entity& entity, const std::vector<int>& fields, base::Id pool,
                                             std::int64_t seq, int limit);

}  // namespace keyuan::pools
