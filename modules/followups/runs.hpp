// A plan on its way with one lead or customer: starting, going from step to step, ending. The record it runs with is
// locked before its run. None of these asks for access.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/followups/plans.hpp"
#include "modules/followups/rulebook.hpp"
#include "modules/followups/subject.hpp"
#include "record/hooks.hpp"
#include "record/load.hpp"

namespace keyuan::followups {

// Before the write of a run: it is the program's, nobody makes, changes or removes one by hand. Problem 403.
void only_by_the_program(record::Context& ctx, record::Write& write);

// The run that is under way with a record, locked; at most one is.
[[nodiscard]] std::optional<record::Record> running_with(record::Context& ctx, const Subject& subject, base::Id id);

// Begins `plan` with the record, which has none running; its first step is due.
void begin(record::Context& ctx, const Rulebook& book, const Subject& subject, const record::Record& record, const Plan& plan);

// The step at which the run stands is behind it: done by a follow-up, or skipped for a reason. The next one is due, or
// the plan is done.
struct Behind {
  base::Time at;
  std::string_view how;  // done, skipped
  base::Id activity{};
  std::string why{};
};
void go_on(record::Context& ctx, const Rulebook& book, const record::Record& run, const Plan& plan, const Behind& behind);

// Ends it: plan_run.ended_why. by_hand, reply, conversion, reclaim, won, lost, replaced, plan_removed.
void stop(record::Context& ctx, const Rulebook& book, const record::Record& run, std::string_view why);

// What is due and when, anew from the plan as it is now: its days or steps have changed. True when the run changed.
bool go_by_plan(record::Context& ctx, const Rulebook& book, const record::Record& run, const Plan& plan);

// Whose it is follows its record.
void hand_on(record::Context& ctx, const record::Record& run, base::Id owner);

}  // namespace keyuan::followups
