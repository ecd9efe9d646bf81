// The API's description of itself, OpenAPI 3.1: from the descriptions of record types and the table of
// routes, so that it cannot say anything else than what is there.
//
// A route of all record types ("/{entities}/{id}") becomes one of each. What a route takes and gives
// stands in operations.json by method and pattern, for a module's own routes in modules/*/operations.json;
// one that is not there is listed with a free body. The web application's types are made from this document.
// Summaries and descriptions are `messages.api.…` in the language asked for; a module says what its own
// routes do in its words, as `messages.api.routes.<name of the route>`.
#pragma once

#include <string>
#include <vector>

#include "api/openapi/schemas.hpp"
#include "app/route.hpp"

namespace keyuan::api::openapi {

// Cost: some milliseconds and about 15 kB a record type.
[[nodiscard]] Json document(const View& view, const std::vector<app::Route>& routes, const std::string& version);

}  // namespace keyuan::api::openapi
