#include "app/registry.hpp"
#include "fields/chart.hpp"
#include "fields/dashboard.hpp"
#include "modules/dashboards/dashboards.hpp"
#include "modules/dashboards/definition.hpp"
#include "modules/dashboards/layout.hpp"
#include "modules/dashboards/shipped.hpp"
#include "modules/people/people.hpp"

namespace keyuan::dashboards {

void install(app::Registry& registry) {
  auto& services = registry.services;
  registry.seed("chart", make_shipped);
  services.hooks.before("chart", check_definition);
  services.hooks.before("dashboard", check_layout);
  services.hooks.before("dashboard", check_role);
  services.hooks.after("dashboard", keep_one_home);
  services.hooks.after("chart", [&services](record::Context& ctx, record::Write& write) {
    people::share_as_said(ctx, write, fields::chart::shared);
    services.org_changes(ctx);  // which knows whose records may be shared with whom
  });
  services.hooks.after("dashboard", [&services](record::Context& ctx, record::Write& write) {
    people::share_as_said(ctx, write, fields::dashboard::shared);
    services.org_changes(ctx);
  });
}

}  // namespace keyuan::dashboards
