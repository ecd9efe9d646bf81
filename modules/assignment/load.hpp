// How much everybody has, for whoever gives out work.
#pragma once

#include <string>
#include <vector>

#include "record/context.hpp"

namespace keyuan::assignment {

struct Load {
  base::Id user;
  std::string name;
  std::int64_t open_leads = 0, open_accounts = 0;  // leads neither converted nor given up; customers not lost
  std::int64_t overdue = 0, today = 0;             // tasks, and next follow-ups of open leads and customers
  bool absent = false;                             // today
};

// Of the people whose leads the Context's person sees, by name; what he does not see is not counted. Cost: seven statements.
[[nodiscard]] std::vector<Load> loads(record::Context& ctx);

}  // namespace keyuan::assignment
