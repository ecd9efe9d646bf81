// All special days of a year at once, as they are announced.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"

namespace keyuan::calendar {

struct YearSaid {
  int created = 0, updated = 0, removed = 0;
};

// {"year":2026,"days":[{"date","name","kind"},…]}: afterwards that year has exactly these. Errors: 422 naming the day
// ("days[3].date"), what record::create says.
YearSaid say_year(record::Context& ctx, const nlohmann::json& body);

}  // namespace keyuan::calendar
