// How many records of a pool somebody opens a day: a single record with what belongs to it (record/opening.hpp). The same one
// on the same day counts once; who administers the pool or the workspace is not counted.
#pragma once

#include <optional>
#include <span>

#include "db/migrate.hpp"
#include "modules/pools/book.hpp"
#include "record/context.hpp"
#include "record/hooks.hpp"

namespace keyuan::pools {

// Counts him who opens a record that lies in a pool with such a number; nothing to be written when he has opened it today.
// Any others cost nothing. Of two openings at once that both are the last one, one is refused.
// Errors: 429 `pools.opens_used` beyond the number, with the moment from which it begins anew.
[[nodiscard]] record::NoteOpening note_opening(record::Context& ctx, const Book& book, const record::Opening& opening);

// How many more he may open today; none: as many as he likes.
[[nodiscard]] std::optional<std::int64_t> opens_left(record::Context& ctx, const Pool& pool);

// What was opened on days that are over, and counts no more.
void forget_openings(record::Context& ctx);

// The tables behind it.
[[nodiscard]] std::span<const db::Migration> opening_tables();

}  // namespace keyuan::pools
