// What holds of every lead and customer whoever writes it: it has one owner or lies in one pool, its clock is right, and
// its history says who holds it.
#pragma once

#include "modules/pools/book.hpp"
#include "record/hooks.hpp"

namespace keyuan::pools {

// Before a write. Without an owner it lies in a pool, which is to access its department: the pool whose rules held for it,
// while that is in use, otherwise the first that fits; a change of its own that makes the pool's condition untrue moves it
// on. With a new owner its time begins anew. The pool of an owned record stays, and is found where there is none.
// Until when a record is protected is said by those who administer its pool: 403 `pools.not_administrator` to anybody else;
// and only they leave a record to it without saying why: 422 `pools.release_instead` (release.hpp is for the others).
void settle(record::Context& ctx, const Book& book, record::Write& write);

// After it: clock and history; and the history of many that were made together.
void note(record::Context& ctx, record::Write& write);
void note_new(record::Context& ctx, std::span<const record::Write> writes);

// After a follow-up or an opportunity, the clocks of what it is about.
void follow_activity(record::Context& ctx, const Book& book, record::Write& write);
void follow_opportunity(record::Context& ctx, const Book& book, record::Write& write);

}  // namespace keyuan::pools
