// The first start: who holds the one-time link makes the workspace and its first administrator.
#pragma once

#include <vector>

#include "api/session_answer.hpp"
#include "app/new_workspace.hpp"
#include "app/route.hpp"

namespace keyuan::api {

// `registry` outlives the routes.
[[nodiscard]] std::vector<app::Route> setup_routes(const app::Registry& registry, const Site& site);

struct FirstAdministrator {
  app::NewWorkspace workspace;
  app::NewPerson person;
  auth::Secret password;
  std::string demo{};  // example data to begin with: small, medium; empty: none
};
// The same without a link, for the command line and unattended starts. False when there is somebody who
// can sign in already. Errors: as POST /setup.
bool set_up(app::Services& services, const app::Registry& registry, const FirstAdministrator& wanted);

}  // namespace keyuan::api
