#include "modules/followups/runs.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/plan_run.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/followups/due.hpp"
#include "record/keep.hpp"
#include "record/write.hpp"

namespace keyuan::followups {
namespace {

namespace run_of = fields::plan_run;
using base::Id;
using nlohmann::json;
using record::Record;

const Subject& subject_of_run(const Record& run) { return run.has(run_of::lead) ? kLeads : kAccounts; }
Id subject_id(const Record& run) { return run.has(run_of::lead) ? run.get(run_of::lead) : run.get(run_of::account); }

json progress_of(const Record& run) {
  auto out = json::parse(base::as_text(run[run_of::progress.index]), nullptr, false);
  return out.is_array() ? out : json::array();
}

// "2/5 确认需求": what a list shows of where it stands.
std::string standing(const record::Context& ctx, const Plan& plan, const Step& step) {
  const auto number = static_cast<std::size_t>(&step - plan.steps.data()) + 1;
  return ctx.meta().words().phrase(ctx.workspace->language, "messages.followups.step",
                                   {{"number", std::to_string(number)}, {"total", std::to_string(plan.steps.size())}, {"goal", step.goal}});
}

// The record shows the plan's step, and when it is due.
void show_on_record(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id, const Plan& plan, const Step& step) {
  record::keep(ctx, ctx.entity(subject.entity), id, {record::kept(subject.plan, plan.id), record::kept(subject.plan_step, standing(ctx, plan, step))});
  keep_due(ctx, book, subject, id);
}

void clear_record(record::Context& ctx, const Rulebook& book, const Record& run) {
  const auto& subject = subject_of_run(run);
  const auto id = subject_id(run);
  if (!id) return;
  record::keep(ctx, ctx.entity(subject.entity), id, {record::kept_empty(subject.plan), record::kept_empty(subject.plan_step)});
  keep_due(ctx, book, subject, id);
}

// The last step behind it, and on which day of the plan that stood.
std::optional<StepBehind> last_behind(const Record& run, const Plan& plan) {
  const auto progress = progress_of(run);
  if (progress.empty()) return std::nullopt;
  const auto& last = progress.back();
  const auto at = base::Time::parse(last.value("at", ""));
  const auto* step = plan.step(Id::parse(last.value("step", "")).value_or(Id{}));
  if (!at) return std::nullopt;
  return StepBehind{*at, step ? step->day : last.value("day", 0)};
}

bool is_behind(const json& progress, Id step) {
  return std::any_of(progress.begin(), progress.end(), [&](const json& one) { return one.value("step", "") == step.to_string(); });
}

void end(record::Context& ctx, const Rulebook& book, const Record& run, std::string_view state, std::string_view why, record::Changes changes) {
  changes.set(run_of::state, state);
  changes.set(run_of::ended_why, why);
  changes.set(run_of::ended_at, ctx.now());
  changes.clear(run_of::due_at).clear(run_of::step);
  auto system = ctx.as_system();
  record::update_loaded(system, run, changes);
  clear_record(ctx, book, run);
}

}  // namespace

void only_by_the_program(record::Context& ctx, record::Write& write) {
  if (!ctx.actor->user || write.kind == record::WriteKind::kPurge) return;
  const char* verb = write.kind == record::WriteKind::kCreate ? "create" : write.kind == record::WriteKind::kUpdate ? "update" : "remove";
  throw base::forbidden("access.not_allowed", {{"verb", verb}, {"entity", std::string(run_of::kEntity)}});
}

std::optional<Record> running_with(record::Context& ctx, const Subject& subject, Id id) {
  Id found;
  {
    auto rows = ctx.db.query("SELECT id FROM plan_run WHERE " + record::quote_identifier(subject.entity) +
                             " = ? AND state = 'running' AND removed_at IS NULL", {id});
    if (!rows.next()) return std::nullopt;
    found = rows.id(0);
  }
  auto run = record::load(ctx, ctx.entity(run_of::kEntity), found, record::Lock::kForUpdate);
  if (!run || run->get(run_of::state) != run_of::state_choice::running) return std::nullopt;
  return run;
}

void begin(record::Context& ctx, const Rulebook& book, const Subject& subject, const Record& record, const Plan& plan) {
  const auto& first = plan.steps.front();
  record::Changes changes;
  changes.set(run_of::name, plan.name);  // whom it is for is shown as far as one sees it
  changes.set(run_of::plan, plan.id);
  changes.put(ctx.entity(run_of::kEntity).find(subject.entity)->index, record.id());
  changes.set(run_of::state, run_of::state_choice::running);
  changes.set(run_of::started_at, ctx.now());
  changes.set(run_of::step, first.id);
  changes.set(run_of::due_at, step_due(*calendar::of(ctx), plan.working_days, ctx.now(), first.day));
  changes.set(run_of::owner, record.owner());
  auto system = ctx.as_system();
  record::create(system, ctx.entity(run_of::kEntity), changes);
  show_on_record(ctx, book, subject, record.id(), plan, first);
}

void go_on(record::Context& ctx, const Rulebook& book, const Record& run, const Plan& plan, const Behind& behind) {
  auto progress = progress_of(run);
  const auto* step = plan.step(run.get(run_of::step));
  json one = {{"step", run.get(run_of::step).to_string()}, {"at", behind.at.to_string()}, {"how", behind.how}};
  if (step) one["day"] = step->day;
  if (behind.activity) one["activity"] = behind.activity.to_string();
  if (!behind.why.empty()) one["why"] = behind.why;
  progress.push_back(std::move(one));
  record::Changes changes;
  changes.put(run_of::progress.index, progress.dump());

  const auto next = std::find_if(plan.steps.begin(), plan.steps.end(), [&](const Step& s) { return !is_behind(progress, s.id); });
  if (next == plan.steps.end()) return end(ctx, book, run, run_of::state_choice::done, run_of::ended_why_choice::completed, std::move(changes));
  changes.set(run_of::step, next->id);
  changes.set(run_of::due_at, step_due(*calendar::of(ctx), plan.working_days, run.get(run_of::started_at), next->day,
                                       StepBehind{behind.at, step ? step->day : next->day}));
  auto system = ctx.as_system();
  record::update_loaded(system, run, changes);
  show_on_record(ctx, book, subject_of_run(run), subject_id(run), plan, *next);
}

void stop(record::Context& ctx, const Rulebook& book, const Record& run, std::string_view why) {
  end(ctx, book, run, run_of::state_choice::stopped, why, {});
}

bool go_by_plan(record::Context& ctx, const Rulebook& book, const Record& run, const Plan& plan) {
  if (plan.removed) {
    stop(ctx, book, run, run_of::ended_why_choice::plan_removed);
    return true;
  }
  const auto progress = progress_of(run);
  const auto next = std::find_if(plan.steps.begin(), plan.steps.end(), [&](const Step& s) { return !is_behind(progress, s.id); });
  if (next == plan.steps.end()) {
    end(ctx, book, run, run_of::state_choice::done, run_of::ended_why_choice::completed, {});
    return true;
  }
  const auto due = step_due(*calendar::of(ctx), plan.working_days, run.get(run_of::started_at), next->day, last_behind(run, plan));
  if (next->id != run.get(run_of::step) || due != run.get(run_of::due_at)) {
    record::Changes changes;
    changes.set(run_of::step, next->id);
    changes.set(run_of::due_at, due);
    auto system = ctx.as_system();
    record::update_loaded(system, run, changes);
  }
  show_on_record(ctx, book, subject_of_run(run), subject_id(run), plan, *next);
  return true;
}

void hand_on(record::Context& ctx, const Record& run, Id owner) {
  record::Changes changes;
  changes.set(run_of::owner, owner);
  auto system = ctx.as_system();
  record::update_loaded(system, run, changes);
}

}  // namespace keyuan::followups
