// The routes that every record type has.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> record_routes();

// The record type that a path names; Problem `not found` when there is none, or none this person may
// read (a type out of reach looks like one that does not exist).
[[nodiscard]] const meta::Entity& entity_of(const app::Context& ctx, const app::Call& call);
// The same, to be written. Whoever may write people, roles and departments may do anything, so a token
// needs the scope `admin` for them: Problem `auth.scope`.
[[nodiscard]] const meta::Entity& written_entity(const app::Context& ctx, const app::Call& call);

}  // namespace keyuan::api
