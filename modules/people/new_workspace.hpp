// What a new company starts with: the shipped roles, and one department that bears its name.
#pragma once

#include "record/context.hpp"

namespace keyuan::people {

void seed_roles_and_company(record::Context& ctx);

}  // namespace keyuan::people
