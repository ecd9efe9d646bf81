#include "modules/followups/plan_of.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "fields/plan.hpp"
#include "fields/plan_run.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/followups/runs.hpp"
#include "record/opening.hpp"

namespace keyuan::followups {
namespace {

namespace run_of = fields::plan_run;
using base::Id;
using nlohmann::json;
using record::Record;
using record::access::Verb;

json text_or_null(const std::string& text) { return text.empty() ? json() : json(text); }
json time_or_null(const std::optional<base::Time>& at) { return at ? json(at->to_string()) : json(); }

json step_json(const Step& step) {
  return {{"id", step.id.to_string()}, {"position", step.position}, {"day", step.day}, {"kind", step.kind}, {"goal", step.goal},
          {"talk_track", text_or_null(step.talk_track)}};
}

json steps_of(const record::Context& ctx, const Plan& plan, const Record& run) {
  auto progress = json::parse(base::as_text(run[run_of::progress.index]), nullptr, false);
  if (!progress.is_array()) progress = json::array();
  const auto days = calendar::of(ctx);
  auto out = json::array();
  std::optional<StepBehind> behind;
  for (const auto& step : plan.steps) {
    auto one = step_json(step);
    for (const char* none : {"due_at", "done_at", "activity", "why"}) one[none] = nullptr;
    const auto done = std::find_if(progress.begin(), progress.end(), [&](const json& p) { return p.value("step", "") == step.id.to_string(); });
    if (done != progress.end()) {
      one["state"] = done->value("how", "done");
      one["done_at"] = done->value("at", "");
      if (done->contains("activity")) one["activity"] = (*done)["activity"];
      if (done->contains("why")) one["why"] = (*done)["why"];
      if (const auto at = base::Time::parse(done->value("at", ""))) behind = StepBehind{*at, step.day};
    } else if (step.id == run.get(run_of::step)) {
      one["state"] = "current";
      one["due_at"] = time_or_null(moment(run, run_of::due_at));
    } else {
      one["state"] = "coming";
      if (run.get(run_of::state) == run_of::state_choice::running)
        one["due_at"] = step_due(*days, plan.working_days, run.get(run_of::started_at), step.day, behind).to_string();
    }
    out.push_back(std::move(one));
  }
  return out;
}

json past_runs(record::Context& ctx, const Subject& subject, Id id) {
  auto out = json::array();
  auto rows = ctx.db.query("SELECT r.id, r.plan, p.name, r.state, r.started_at, r.ended_at, r.ended_why FROM plan_run r JOIN plan p ON p.id = r.plan "
                           "WHERE r." + record::quote_identifier(subject.entity) + " = ? AND r.state <> 'running' AND r.removed_at IS NULL "
                           "ORDER BY r.seq DESC LIMIT 50", {id});
  while (rows.next())
    out.push_back({{"id", rows.id(0).to_string()}, {"plan", {{"id", rows.id(1).to_string()}, {"title", std::string(rows.text(2))}}},
                   {"state", std::string(rows.text(3))}, {"started_at", base::Time{rows.integer(4)}.to_string()},
                   {"ended_at", rows.is_null(5) ? json() : json(base::Time{rows.integer(5)}.to_string())},
                   {"ended_why", text_or_null(std::string(rows.text(6)))}});
  return out;
}

Record running(record::Context& ctx, const Subject& subject, Id id) {
  (void)record::find_for(ctx, ctx.entity(subject.entity), id, Verb::kUpdate);
  auto run = running_with(ctx, subject, id);
  if (!run) throw base::conflict("followups.no_plan");
  return *run;
}

}  // namespace

json plan_of(record::Context& ctx, const Subject& subject, Id id) {
  (void)record::open(ctx, ctx.entity(subject.entity), id);
  if (!ctx.actor->may(fields::plan::kEntity, Verb::kRead)) throw base::not_found();
  json out = {{"run", nullptr}, {"steps", json::array()}, {"past", past_runs(ctx, subject, id)}};
  Id found;
  {
    auto rows = ctx.db.query("SELECT id FROM plan_run WHERE " + record::quote_identifier(subject.entity) +
                             " = ? AND state = 'running' AND removed_at IS NULL", {id});
    if (rows.next()) found = rows.id(0);
  }
  const auto run = found ? record::load(ctx, ctx.entity(run_of::kEntity), found) : std::nullopt;
  const auto plan = run ? load_plan(ctx, run->get(run_of::plan)) : std::nullopt;
  if (!plan) return out;
  const auto* step = plan->step(run->get(run_of::step));
  out["run"] = {{"id", run->id().to_string()}, {"plan", {{"id", plan->id.to_string()}, {"title", plan->name}}}, {"state", run->get(run_of::state)},
                {"started_at", run->get(run_of::started_at).to_string()}, {"due_at", time_or_null(moment(*run, run_of::due_at))},
                {"step", step ? step_json(*step) : json()}};
  out["steps"] = steps_of(ctx, *plan, *run);
  return out;
}

Plan check_startable(record::Context& ctx, const Subject& subject, Id id) {
  auto plan = ctx.actor->may(fields::plan::kEntity, Verb::kRead) ? load_plan(ctx, id) : std::nullopt;
  if (!plan || plan->removed) throw base::invalid("plan", "record.no_such_reference", {{"entity", "plan"}});
  if (plan->entity != subject.entity) throw base::invalid("plan", "followups.other_type");
  if (!plan->active) throw base::invalid("plan", "followups.not_active");
  if (plan->steps.empty()) throw base::invalid("plan", "followups.no_steps");
  return *std::move(plan);
}

void start_plan(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id, Id plan_id, bool replace) {
  const auto record = record::find_for(ctx, ctx.entity(subject.entity), id, Verb::kUpdate);
  const auto plan = check_startable(ctx, subject, plan_id);
  if (!is_open(subject, record)) throw base::conflict("followups.nothing_open");
  if (const auto run = running_with(ctx, subject, id)) {
    if (!replace) throw base::conflict("followups.plan_running");
    stop(ctx, book, *run, run_of::ended_why_choice::replaced);
  }
  begin(ctx, book, subject, record, plan);
}

void stop_plan(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id) {
  stop(ctx, book, running(ctx, subject, id), run_of::ended_why_choice::by_hand);
}

bool stop_if_running(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id) {
  (void)record::find_for(ctx, ctx.entity(subject.entity), id, Verb::kUpdate);
  const auto run = running_with(ctx, subject, id);
  if (run) stop(ctx, book, *run, run_of::ended_why_choice::by_hand);
  return run.has_value();
}

void skip_step(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id, const std::string& why) {
  const auto run = running(ctx, subject, id);
  if (why.empty()) throw base::invalid("why", "record.required");
  const auto plan = load_plan(ctx, run.get(run_of::plan));
  if (!plan) throw base::conflict("followups.no_plan");
  go_on(ctx, book, run, *plan, {ctx.now(), "skipped", {}, why});
}

void stop_on_reply(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id) {
  const auto run = running(ctx, subject, id);
  const auto plan = load_plan(ctx, run.get(run_of::plan));
  if (!plan || !plan->stops("reply")) throw base::conflict("followups.goes_on");
  stop(ctx, book, run, run_of::ended_why_choice::reply);
}

}  // namespace keyuan::followups
