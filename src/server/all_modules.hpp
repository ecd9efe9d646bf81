// The modules that this program has, in the order in which they are installed.
#pragma once

#include <span>

#include "app/registry.hpp"

namespace keyuan::server {

[[nodiscard]] std::span<const app::Module> all_modules();

}  // namespace keyuan::server
