// What a person has to do today: one list over leads, customers, tasks, appointments and commitments, what is lost first at its head.
#pragma once

#include <nlohmann/json.hpp>

#include "record/context.hpp"

namespace keyuan::followups {

constexpr int kMostToday = 200;
constexpr std::int64_t kReturnsSoon = 3 * base::kDay;

// {"data":[…],"counts":{"overdue","today","done","without_step":{"lead","account"}}} of what is `user`'s own, as far as the actor may see it; counts are of
// all, also beyond `limit`. Problem `not found` for a person of whom the actor may see nothing.
//
// Cost: six statements, each by the person's index.
[[nodiscard]] nlohmann::json today(record::Context& ctx, base::Id user, int limit);

}  // namespace keyuan::followups
