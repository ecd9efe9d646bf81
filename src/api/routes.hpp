// All routes that hold for every workspace, whatever its modules.
#pragma once

#include <vector>

#include "api/health.hpp"
#include "api/session_answer.hpp"
#include "app/registry.hpp"

namespace keyuan::api {

// Adds them, and the hooks that they rely on, to `registry`, which outlives them like `metrics`.
void install(app::Registry& registry, const Metrics& metrics, const Site& site);

}  // namespace keyuan::api
