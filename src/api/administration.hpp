// For the administrator: how the server does, its backups, and everything that was ever changed.
#pragma once

#include "api/health.hpp"
#include "api/session_answer.hpp"
#include "app/registry.hpp"

namespace keyuan::api {

// Its routes and the job that makes a backup. `registry` and `metrics` outlive them.
void install_administration(app::Registry& registry, const Metrics& metrics, const Site& site);

}  // namespace keyuan::api
