// The routes of forms, for anyone, also from pages of other sites.
#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::sources {

[[nodiscard]] std::vector<app::Route> public_form_routes();

}  // namespace keyuan::sources
