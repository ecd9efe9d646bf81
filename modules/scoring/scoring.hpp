// How promising a lead is by rules that the manager writes: points with their reasons, grades, and how well the grades tell.
#pragma once

namespace keyuan::app {
class Registry;
class Services;
}
namespace keyuan::record {
struct Context;
}

namespace keyuan::scoring {

void install(app::Registry& registry);

// All scores anew, in a job behind the commit of `ctx`: for whoever has written many leads past the hooks.
void ask_recount(app::Services& services, record::Context& ctx);

}  // namespace keyuan::scoring
