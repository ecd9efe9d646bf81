// Claiming: somebody takes records out of a pool, as many as its rules let him, and nobody else gets the same ones.
#pragma once

#include <vector>

#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

constexpr std::size_t kMostClaimed = 200;

struct Refused {
  base::Id id;
  Refusal why;
};
struct Claimed {
  std::vector<base::Id> claimed;
  std::vector<Refused> refused;  // each with its reason
};

// Each record for itself; what is refused does not hinder the others. The pool is held first, then the records in the
// order of their ids: of fifty at once none gets one that another has, and no count is exceeded by one.
// Errors: 404 when he may not see the pool, 403 `pools.not_member`, 409 `pools.not_active`.
Claimed claim(record::Context& ctx, const Book& book, base::Id pool, std::vector<base::Id> ids);

// Why a record of this pool cannot be had by anybody now; none when it can.
[[nodiscard]] std::optional<Refusal> not_to_be_had(const Pool& pool, const std::optional<record::Record>& record);

}  // namespace keyuan::pools
