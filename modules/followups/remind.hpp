// Told in the morning: steps of plans that are due today, commitments that are due tomorrow, and those that have become
// overdue.
#pragma once

#include "app/services.hpp"

namespace keyuan::followups {

// At nine in the morning of each person's own zone, once a day and kind: one notification for all of that kind, about the
// first of them. Whatever dies between, nothing is told twice.
void tell_the_morning(app::Services& services);

}  // namespace keyuan::followups
