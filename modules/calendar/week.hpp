// The working week and its hours, as the settings keep them and as they are said over the wire; and the picture that the
// workspace has of it all.
#pragma once

#include <memory>

#include <nlohmann/json_fwd.hpp>

#include "base/working_days.hpp"
#include "db/database.hpp"

namespace keyuan::calendar {

struct Week {
  base::WorkingDays::Week days = base::WorkingDays::kMondayToFriday;
  base::WorkingHours hours{};
};

// {"week":[1,2,3,4,5],"from":"09:00","to":"18:00"}; to may be "24:00".
[[nodiscard]] nlohmann::json to_json(const Week& week);
// Problem `record.invalid` at `week`, `from`, `to`.
[[nodiscard]] Week read_week(const nlohmann::json& body);

void keep_week(db::Transaction& tx, const Week& week);
[[nodiscard]] std::shared_ptr<const base::WorkingDays> load(db::Transaction& tx, const base::Zone& zone);

}  // namespace keyuan::calendar
