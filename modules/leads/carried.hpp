// What was said to a lead, planned with it and promised to it goes along to whom it turns out to be, and comes back when the
// conversion is undone. It stays the lead's as well.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "record/context.hpp"

namespace keyuan::leads {

// Whether records of that type are on the timeline of a lead and of customers: follow-ups, tasks, promises.
[[nodiscard]] bool goes_to_customers(const record::Entity& entity);

struct To {
  std::string_view entity;
  base::Id id;              // nil: there is none
  bool was_there = false;   // rather than made by the conversion
};
// By record type, what has come to belong to a record of it that was there.
using Carried = std::map<std::string_view, std::vector<base::Id>, std::less<>>;

// Everything about the lead is also about these, where it was about no other of its kind. No hooks run: what is due with them
// is kept by whoever hears of the conversion. A statement for each type that goes along, and one more for each record that was there.
Carried carry_over(record::Context& ctx, base::Id lead, const std::vector<To>& to);

// It is no more about that record: all of it, or what is among `only`.
void take_back(record::Context& ctx, base::Id lead, std::string_view entity, base::Id from, const std::vector<base::Id>* only = nullptr);

}  // namespace keyuan::leads
