// The pools one belongs to: how many wait in each, and what one may still claim.
#pragma once

#include <string>

#include "modules/pools/book.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

// Appends {"data":[…]}: active pools of which the actor is a member or an administrator, in their order. How many wait is
// exact, from the kept numbers, also of a million.
void append_mine(record::Context& ctx, const Book& book, std::string& out);

}  // namespace keyuan::pools
