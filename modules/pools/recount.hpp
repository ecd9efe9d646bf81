// All clocks anew: after a pool, a rule or the calendar changed. Also puts records into the pools that fit them now.
#pragma once

#include <functional>
#include <span>
#include <vector>

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

// The numbers of all owned records of a type, or of those of a pool, in the order in which their clocks are written with the least
// to do; eight bytes each.
[[nodiscard]] std::vector<std::int64_t> all_owned(record::Context& ctx, const meta::Entity& entity, base::Id pool = {});

// The owned ones among these, those fields of each filled in.
struct Owned {
  std::int64_t seq;
  record::Record record;
};
[[nodiscard]] std::vector<Owned> owned_of(record::Context& ctx, const meta::Entity& entity, const std::vector<int>& fields,
                                          std::span<const std::int64_t> seqs);

}  // namespace keyuan::pools
