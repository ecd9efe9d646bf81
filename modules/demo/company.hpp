// The example company itself: its departments and the people in them.
#pragma once

#include <vector>

#include "modules/demo/demo.hpp"
#include "modules/demo/names.hpp"
#include "record/context.hpp"

namespace keyuan::demo {

struct Team {
  std::vector<base::Id> sales;    // who own customers
  std::vector<base::Id> people;   // all of them
};

// Nil when there is none of that name.
[[nodiscard]] base::Id role_named(record::Context& ctx, const char* name);

// Departments below the company's, a manager and salespeople in each. Nobody has a password: the
// administrator invites whom he likes.
[[nodiscard]] Team make_company(record::Context& ctx, const Size& size, Dice& dice);

}  // namespace keyuan::demo
