// GET /{entities}/export: a list as CSV or XLSX. Every export is noted in the access log.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> export_routes();

}  // namespace keyuan::api
