// What must hold of follow-ups and tasks whoever writes them.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::activities {

// What is done has a moment when; a follow-up is done when it is written. A subject is made from the
// summary where none is given; 422 `activities.not_yet` for one more than a day ahead. What concerns a contact or an opportunity concerns its account.
void complete_what_follows(record::Context& ctx, record::Write& write);

// Whoever a task or an appointment is given to sees it and may change it, also when it is not his own, and who takes
// part sees it: it is shared with them as long as it is theirs. True when the organisation has to be read anew,
// since one of them had nothing shared with him so far.
[[nodiscard]] bool share_with_those_concerned(record::Context& ctx, record::Write& write);

// The records it concerns know when they were last followed up, whatever becomes of what says so, and when they will be next.
void note_follow_up(record::Context& ctx, record::Write& write);

}  // namespace keyuan::activities
