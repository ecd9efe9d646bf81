// How people come to a password without an administrator knowing it: links that work once. And how an
// administrator gives one when he makes a person.
#pragma once

#include <vector>

#include "api/session_answer.hpp"
#include "app/route.hpp"

namespace keyuan::api {

// POST /users/{id}/invitation and /users/{id}/password_reset give a link to its maker; POST /invitations
// and /password_resets {token, password} use it up and sign in; GET …?token= says whom it is for.
// POST /users takes a "password" beside the record's fields.
[[nodiscard]] std::vector<app::Route> sign_in_link_routes(const Site& site);

}  // namespace keyuan::api
