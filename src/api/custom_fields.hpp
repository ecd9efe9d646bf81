// Fields and choices that an administrator makes: there at once, in the table, lists, forms, filters,
// import and search.
#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> custom_field_routes(app::Services& services);

}  // namespace keyuan::api
