// GET and PATCH /workspace: what holds for the whole company.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> workspace_routes();

}  // namespace keyuan::api
