// A record that somebody tries out before it is saved: a rule in a rehearsal.
#pragma once

#include <functional>
#include <string>

#include <nlohmann/json.hpp>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// What would be made of `body`, with defaults; nothing is written and no hook runs. System and read-only fields, with which a
// saved record is sent back, are passed over. `judge` may refuse it. What is wrong is said of `at`: "rules[2].points".
[[nodiscard]] Record draft(Context& ctx, const Entity& entity, nlohmann::json body, const std::string& at,
                           const std::function<void(const Record&)>& judge);

}  // namespace keyuan::record
