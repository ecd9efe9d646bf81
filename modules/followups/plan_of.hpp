// The plan that runs with a lead or customer, as a person asks for it and moves it.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "modules/followups/plans.hpp"
#include "modules/followups/rulebook.hpp"
#include "modules/followups/subject.hpp"

namespace keyuan::followups {

// {"run": null | {…}, "steps":[…], "past":[…]} of a record that the actor may read. Problem `not found` otherwise.
[[nodiscard]] nlohmann::json plan_of(record::Context& ctx, const Subject& subject, base::Id id);

// Errors: 422 at `plan` `followups.not_active`, `followups.other_type`, `followups.no_steps`, `record.no_such_reference`.
Plan check_startable(record::Context& ctx, const Subject& subject, base::Id plan);

// For whoever may change the record. Errors: 422 at `plan` `followups.not_active`, `followups.other_type`,
// `followups.no_steps`; 409 `followups.nothing_open`, `followups.plan_running` unless it is to be replaced.
void start_plan(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id, base::Id plan, bool replace);
// Errors: 409 `followups.no_plan`; `followups.goes_on` when the plan does not stop on an answer.
void stop_plan(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id);
// The same where there may be none; false then.
bool stop_if_running(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id);
void skip_step(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id, const std::string& why);
void stop_on_reply(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id);

}  // namespace keyuan::followups
