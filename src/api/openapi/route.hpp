// GET /openapi.json.
#pragma once

#include <string>

#include "app/registry.hpp"

namespace keyuan::api::openapi {

// As the person who asks may see it, in his language. `registry` outlives the route and is complete by
// the first request.
[[nodiscard]] app::Route route(const app::Registry& registry, std::string version);

// As everybody together may see it: for `keyuan openapi`.
[[nodiscard]] std::string whole_document(const meta::Snapshot& meta, const std::vector<app::Route>& routes,
                                         base::Language language, const std::string& version);

}  // namespace keyuan::api::openapi
