#include "app/registry.hpp"
#include "modules/leads/api.hpp"
#include "modules/leads/leads.hpp"

namespace keyuan::leads {

void install(app::Registry& registry) { registry.add(routes()); }

}  // namespace keyuan::leads
