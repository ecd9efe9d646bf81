// What is due, told in time: reminders when they come, and in the morning what has become overdue.
#pragma once

#include "app/services.hpp"

namespace keyuan::notifications {

// Once for each reminder, however often it is called and whatever dies between: how far it came is kept with what it
// told. After some days without a program what was missed is told once.
void tell_what_is_due(app::Services& services);

// At eight in the morning, workspace time, and at most once a day: to each person the tasks of his that became overdue
// since the morning before, as one notification. Then those older than ninety days go.
void tell_what_is_overdue(app::Services& services);

}  // namespace keyuan::notifications
