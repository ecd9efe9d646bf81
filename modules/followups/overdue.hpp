// Who is behind with following up: how much is overdue, since when, and what has no next step at all.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "record/context.hpp"

namespace keyuan::followups {

// By `owner` or `department`, over the leads and customers that the actor may see, the most overdue first:
// {"data":[{"owner":{…}|null,"department":{…}|null,"open","overdue","oldest","none_planned"}]}. Overdue is what was due before
// today. Two statements, from an index of the owners.
[[nodiscard]] nlohmann::json overdue(record::Context& ctx, std::string_view by);

}  // namespace keyuan::followups
