// Who may do what in a pool.
#pragma once

#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

[[nodiscard]] bool administers(const record::Context& ctx, const Pool& pool);  // or administers the workspace
[[nodiscard]] bool belongs_to(const record::Context& ctx, const Pool& pool);

// The pool, as far as the actor may see it. Problem `not found` otherwise.
[[nodiscard]] const Pool& seen(record::Context& ctx, const Book& book, base::Id id);
// Whoever may change no record of the type by his roles, or came by a token that only reads, changes none by a pool either:
// 403 `access.not_allowed`.
void check_may_change(const record::Context& ctx, const Pool& pool);
// The same, and he may claim there: 403 `pools.not_member`, 409 `pools.not_active` otherwise.
[[nodiscard]] const Pool& open_to(record::Context& ctx, const Book& book, base::Id id);
// The same, and he administers it: 403 `pools.not_administrator` otherwise.
[[nodiscard]] const Pool& administered(record::Context& ctx, const Book& book, base::Id id);

// Until the end of the transaction nobody else claims or gives out records of this pool: what its counts rest on.
void hold_pool(record::Context& ctx, const Pool& pool);

// The same person with every right: for what a verb of pools lets him do beyond his roles. History names him.
[[nodiscard]] record::Context by_right_of_pool(const record::Context& ctx);

}  // namespace keyuan::pools
