// Signing in and out, one's own settings and password, where one is signed in.
#pragma once

#include <vector>

#include "api/session_answer.hpp"
#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> session_routes(const Site& site);

// What must hold of people so that they can sign in, and no longer can: the address in small letters;
// whoever is made inactive or removed is signed out everywhere and loses his tokens.
void install_session_hooks(app::Services& services);

}  // namespace keyuan::api
