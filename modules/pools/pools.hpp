// Public pools of leads and customers without an owner: who may claim how many, which fields are masked until then, and when the system takes back.
#pragma once

namespace keyuan::app {
class Registry;
class Services;
}  // namespace keyuan::app
namespace keyuan::record {
struct Context;
}

namespace keyuan::pools {

void install(app::Registry& registry);

// What customers' opportunities say to the rules anew, by a job, and then the clocks: after many were made past the hooks.
void ask_count_deals(app::Services& services, record::Context& ctx);

}  // namespace keyuan::pools
