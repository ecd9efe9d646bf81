// What a new company starts with: the shipped roles, and one department that bears its name; and what the shipped roles
// gain when a newer program brings record types that the company has not had.
#pragma once

#include "record/context.hpp"

namespace keyuan::people {

void seed_roles_and_company(record::Context& ctx);

// To types of which no shipped role says anything yet; what an administrator gave or took otherwise stays.
void give_rights_to_new_types(record::Context& ctx);

}  // namespace keyuan::people
