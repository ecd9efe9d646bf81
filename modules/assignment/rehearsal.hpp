// Whom rules would have given past leads, without giving anything.
#pragma once

#include <vector>

#include "modules/assignment/assign.hpp"
#include "record/query/query.hpp"

namespace keyuan::assignment {

constexpr int kMostRehearsed = 1'000;

struct Given {
  base::Id lead;
  std::string title;
  Decision decision;  // its rule is one of those rehearsed
};

// The newest `limit` leads that the person sees and `sample` finds, oldest first, each as if it came without an owner when
// it was made: with the absences and working hours of that moment and the open leads of today, one more for each given.
// Turns begin anew; why is said in the reader's language. Cost: four statements, and one for each reference that a condition follows.
[[nodiscard]] std::vector<Given> rehearse(record::Context& ctx, const std::vector<Rule>& rules, const record::Query& sample, int limit);

}  // namespace keyuan::assignment
