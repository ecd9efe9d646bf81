#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

// Files on records: added as the raw body of a request, given back as attachments. Pictures and PDF may
// be shown in place (?inline=1); nothing else is ever given a type that a browser would run.
[[nodiscard]] std::vector<app::Route> file_routes();

}  // namespace keyuan::api
