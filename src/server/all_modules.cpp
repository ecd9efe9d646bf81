#include "server/all_modules.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/activities/activities.hpp"
#include "modules/assignment/assignment.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/dashboards/dashboards.hpp"
#include "modules/demo/install.hpp"
#include "modules/followups/followups.hpp"
#include "modules/leads/leads.hpp"
#include "modules/notifications/notifications.hpp"
#include "modules/opportunities/opportunities.hpp"
#include "modules/people/people.hpp"
#include "modules/pools/pools.hpp"
#include "modules/results/results.hpp"
#include "modules/scoring/scoring.hpp"
#include "modules/sources/sources.hpp"

namespace keyuan::server {
namespace {

// A module comes after those it depends on (module.yaml); hooks run in this order. Assignment goes before pools all the
// same, whose fields its rules name: who gets a lead is settled before pools see whether anybody has it.
constexpr app::Module kModules[] = {
    {"people", people::install},
    {"accounts", accounts::install},
    {"opportunities", opportunities::install},
    {"leads", leads::install},
    {"activities", activities::install},
    {"notifications", notifications::install},
    {"dashboards", dashboards::install},
    {"calendar", calendar::install},
    {"sources", sources::install},
    {"scoring", scoring::install},
    {"assignment", assignment::install},
    {"pools", pools::install},
    {"followups", followups::install},
    {"results", results::install},
    {"demo", demo::install},
};

}  // namespace

std::span<const app::Module> all_modules() { return kModules; }

}  // namespace keyuan::server
