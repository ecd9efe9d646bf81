// A reference that a verb cannot do without, as its body names it.
#pragma once

#include <nlohmann/json.hpp>

#include "base/id.hpp"

namespace keyuan::app {

// `body[name]`: an id, or {"id": …} as expanded references come. Problems: `record.required`, `record.not_an_id` on `name`.
[[nodiscard]] base::Id required_id(const nlohmann::json& body, const char* name);

}  // namespace keyuan::app
