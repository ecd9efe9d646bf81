// Until when a new lead must have been spoken to, by the rule of its source.
#pragma once

#include <optional>

#include "base/working_days.hpp"
#include "record/hooks.hpp"

namespace keyuan::sources {

struct Deadline {
  int days = 0, hours = 0;
  bool working = true;  // in working days and hours; otherwise by the calendar
};

// Days first, then hours. A working deadline of days alone ends within working hours: what came in at night or late in
// the evening is due at the end of that day.
[[nodiscard]] base::Time due(const base::WorkingDays& calendar, const Deadline& deadline, base::Time from);

// Of the source, or of the nearest above it that has one.
[[nodiscard]] std::optional<Deadline> deadline_of(record::Context& ctx, base::Id source);

// A lead with a source is due when it comes, and anew when its source changes before he was spoken to. One whose status
// is not `new` any more has been spoken to.
void keep_first_contact(record::Context& ctx, record::Write& write);

// The first follow-up was the first contact; a note to oneself is none. One entered late may be earlier than what is
// known, none makes it later.
void note_first_contact(record::Context& ctx, record::Write& write);

// Whether a change of a source moves the deadlines of leads that wait.
[[nodiscard]] bool moves_deadlines(const record::Write& write);

// Some of those not yet spoken to, behind the row `behind`, are due by the calendar and the sources as they are now.
// Who had no deadline gets none: what came long ago would be late at once. Moves `behind` on;
// returns whether there may be more.
[[nodiscard]] bool recount_some(record::Context& ctx, std::int64_t& behind);

}  // namespace keyuan::sources
