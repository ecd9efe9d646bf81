// Records that the index gives for a search, before the exact matcher has judged them.
#pragma once

#include <functional>

#include "base/text/plan.hpp"
#include "record/query/sql.hpp"
#include "record/search/reach.hpp"

namespace keyuan::record::search {

struct Wanted {
  std::string columns;  // over `t`; the caller's own, after t.seq
  Sql joins;
  int rows = 20;        // how many the caller hopes to keep
  std::int64_t newest = 0;  // PostgreSQL: the number of the newest document, 0 when there is none
};

// PostgreSQL: before the first question of a search. For each of `entities` its Wanted::newest.
[[nodiscard]] std::vector<std::int64_t> begin_on_postgres(Context& ctx, const std::vector<const meta::Entity*>& entities);

// Calls `use` with rows of living records within the actor's reach whose tokens fit the tier, newest
// first, until it returns false. Returns whether those were all. Bounded however common the tokens are.
bool each_candidate(Context& ctx, const meta::Entity& entity, const Reach& reach, const base::text::Tier& tier,
                    const Wanted& wanted, const std::function<bool(db::Rows&)>& use);

// What was shared with the actor, newest share first, at most 1000 records; not judged by tokens.
void each_shared(Context& ctx, const meta::Entity& entity, const Wanted& wanted,
                 const std::function<bool(db::Rows&)>& use);

}  // namespace keyuan::record::search
