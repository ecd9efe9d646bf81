// What must hold of people whoever changes them.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::people {

// Somebody must always be able to administrate. Problem `people.last_administrator`.
void keep_an_administrator(record::Context& ctx, record::Write& write);

// A shipped role keeps its name and stays; its rights may be changed, but the administrator's may not.
// Problem `people.seeded_role`.
void keep_seeded_roles(record::Context& ctx, record::Write& write);

// A zone is one that the calendar knows. Problem `people.no_such_zone` at the field.
void check_zone(record::Context& ctx, record::Write& write);

// A department is below no department that is below it. Problem `people.department_circle` at the parent.
void keep_departments_a_tree(record::Context& ctx, record::Write& write);

// Records stay with their owner's department when the owner changes it.
void move_records_along(record::Context& ctx, record::Write& write);

}  // namespace keyuan::people
