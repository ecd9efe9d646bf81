// Telling somebody that a lead is proposed to him.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::assignment {

// After a write of a lead: whom a rule proposes is told, with `details` {"lead":id} by which he takes it in one act. What an
// import or a bulk change proposes to somebody is one piece of news.
void tell_proposed(record::Context& ctx, record::Write& write);

}  // namespace keyuan::assignment
