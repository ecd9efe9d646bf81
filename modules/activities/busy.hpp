// Who is free: when people are busy, without what with, also of colleagues whose appointments one may not see.
#pragma once

#include <vector>

#include "record/context.hpp"

namespace keyuan::activities {

struct Busy {
  base::Id user;
  base::Time from, to;
};

constexpr std::size_t kMostPeople = 50;
constexpr std::int64_t kLongestLook = 62 * base::kDay, kLongestAppointment = 31 * base::kDay;

// When they take part in something that has an end, and are not done with it: of each person in the order asked,
// what overlaps made one, in the order of time. Days that are whole are so in the asker's zone. One statement.
[[nodiscard]] std::vector<Busy> busy(record::Context& ctx, const std::vector<base::Id>& people, base::Time from, base::Time to);

}  // namespace keyuan::activities
