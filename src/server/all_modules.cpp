#include "server/all_modules.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/activities/activities.hpp"
#include "modules/dashboards/dashboards.hpp"
#include "modules/demo/install.hpp"
#include "modules/leads/leads.hpp"
#include "modules/notifications/notifications.hpp"
#include "modules/opportunities/opportunities.hpp"
#include "modules/people/people.hpp"

namespace keyuan::server {
namespace {

// A module comes after those it depends on (module.yaml); hooks run in this order.
constexpr app::Module kModules[] = {
    {"people", people::install},
    {"accounts", accounts::install},
    {"opportunities", opportunities::install},
    {"leads", leads::install},
    {"activities", activities::install},
    {"notifications", notifications::install},
    {"dashboards", dashboards::install},
    {"demo", demo::install},
};

}  // namespace

std::span<const app::Module> all_modules() { return kModules; }

}  // namespace keyuan::server
