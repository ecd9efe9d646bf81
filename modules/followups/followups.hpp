// Follow-up plans, the rhythm of each customer class, what is to be done today, and what was promised to whom.
#pragma once

#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace keyuan::app {
class Registry;
class Services;
}
namespace keyuan::record {
struct Context;
}

namespace keyuan::followups {

void install(app::Registry& registry);

// Counts anew what is due with every lead and customer, in a job behind the commit of `ctx`: for whoever has written
// many of them past the hooks. Of several asked for close together the last one does it.
void ask_recount(app::Services& services, record::Context& ctx);

// From when every commitment counts as broken (broken.hpp), for whoever has written many of them past the hooks.
void count_broken_anew(record::Context& ctx);

// Starts the first active plan for that record type with these open records, one by one; none where there is no such plan.
void start_first_plan(record::Context& ctx, std::string_view entity, const std::vector<base::Id>& ids);

}  // namespace keyuan::followups
