// Releasing: an owner gives a record back to its pool, and says why.
#pragma once

#include "modules/pools/book.hpp"
#include "modules/pools/history.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

// Who may change the record may release it; a reason is required. Contacts and open tasks go along.
// Errors: 409 `pools.no_owner`, `pools.no_pool` when no pool takes it.
record::Record release(record::Context& ctx, const Book& book, const meta::Entity& entity, base::Id id, const Why& why);

}  // namespace keyuan::pools
