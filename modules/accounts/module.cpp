#include "app/registry.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/accounts/rules.hpp"

namespace keyuan::accounts {

void install(app::Registry& registry) {
  registry.services.hooks.before("account", keep_companies_out_of_circles);
  registry.services.hooks.before("contact", keep_people_out_of_circles);
  registry.services.hooks.before("contact", compose_name);
}

}  // namespace keyuan::accounts
