// What is known about one record: history, timeline, who may see it and why, whom it is shared with.
#pragma once

#include <vector>

#include "app/registry.hpp"

namespace keyuan::api {

// `services` learns of new shares at once.
[[nodiscard]] std::vector<app::Route> about_record_routes(app::Services& services);

}  // namespace keyuan::api
