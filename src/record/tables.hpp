// The engine's own tables beside those of record types.
#pragma once

#include <span>

#include "db/migrate.hpp"

namespace keyuan::record {

[[nodiscard]] std::span<const db::Migration> engine_tables();

}  // namespace keyuan::record
