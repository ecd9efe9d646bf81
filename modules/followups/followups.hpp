// Follow-up plans, the rhythm of each customer class, what is to be done today, and what was promised to whom.
#pragma once

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

}  // namespace keyuan::followups
