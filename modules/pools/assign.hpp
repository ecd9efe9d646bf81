// Assigning: a pool's administrator gives its records to people, evenly or by weight.
#pragma once

#include <vector>

#include "modules/pools/book.hpp"
#include "modules/pools/claim.hpp"
#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::pools {

constexpr std::size_t kMostAssigned = 2'000;

struct Receiver {
  base::Id user;
  std::int64_t weight = 1;
};
struct Assigned {
  std::vector<std::pair<base::Id, std::int64_t>> assigned;  // in the order of the receivers
  std::vector<Refused> refused;
};

// The records of `ids`, or those of the pool that `query` finds. What somebody took meanwhile is refused; nobody's limits
// are asked, since the administrator decides. Errors: 403 `pools.not_administrator`, 422 `pools.too_many`.
Assigned assign(record::Context& ctx, const Book& book, base::Id pool, std::vector<base::Id> ids, const record::Query& query,
                const std::vector<Receiver>& to);

// Whose turn each of `count` records is: after every record each has as near to his share as whole records allow.
[[nodiscard]] std::vector<std::size_t> turns(std::size_t count, const std::vector<std::int64_t>& weights);

}  // namespace keyuan::pools
