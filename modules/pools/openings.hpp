// How many records of a pool somebody opens a day.
#pragma once

#include <optional>
#include <span>

#include "db/migrate.hpp"
#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

// Notes that the actor opens a record which lies in the pool; the same one on the same day counts once. Returns how many
// more he may open today; none: as many as he likes. Administrators are not counted.
// Errors: 404 when he may not see the record, 429 `pools.opens_used` beyond the number.
std::optional<std::int64_t> note_opening(record::Context& ctx, const Book& book, base::Id pool, base::Id record);

[[nodiscard]] std::optional<std::int64_t> opens_left(record::Context& ctx, const Pool& pool);

// The table behind it.
[[nodiscard]] std::span<const db::Migration> opening_tables();

}  // namespace keyuan::pools
