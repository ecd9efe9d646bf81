// What happens elsewhere and moves what is due: records that change, follow-ups that are written, deals that are closed.
// Hooks behind the write, in its transaction.
#pragma once

#include "modules/followups/rulebook.hpp"
#include "record/hooks.hpp"

namespace keyuan::followups {

// Of a lead or an account: a plan ends with what it was for, goes along to the next owner, and starts where a rule has
// come to fit; what is due is kept.
void follow_record(record::Context& ctx, const Rulebook& book, record::Write& write);

// A follow-up does the step that is due when its kind fits or it says so, stops a plan that stops on an answer, and does
// what was agreed for that day. A task or an appointment that comes, goes or moves is a next step of whom it is about, or is
// none any more: one statement for each of them.
void follow_activity(record::Context& ctx, const Rulebook& book, record::Write& write);

// A deal that is won or lost stops the plan that runs with its account, where the plan says so.
void follow_opportunity(record::Context& ctx, const Rulebook& book, record::Write& write);

}  // namespace keyuan::followups
