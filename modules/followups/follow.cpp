#include "modules/followups/follow.hpp"

#include <array>
#include <optional>

#include "fields/activity.hpp"
#include "fields/opportunity.hpp"
#include "fields/plan_run.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/followups/due.hpp"
#include "modules/followups/runs.hpp"
#include "record/condition_getter.hpp"
#include "record/keep.hpp"

namespace keyuan::followups {
namespace {

namespace activity = fields::activity;
namespace deal = fields::opportunity;
namespace run_of = fields::plan_run;
using base::Id;
using record::Record;
using record::WriteKind;

// ---- records

// Why a plan cannot go on with it; empty when it can.
std::string_view why_over(const Subject& subject, const Record& r) {
  if (!is_closed(subject, r)) return {};
  return r.get(subject.status) == fields::lead::status_choice::converted ? run_of::ended_why_choice::conversion : run_of::ended_why_choice::lost;
}

bool fits(const record::Context& ctx, const Subject& subject, const StartRule& rule, const Record& r) {
  return is_open(subject, r) &&
         meta::evaluate(rule.when, record::condition_getter(r), {r.owner(), ctx.workspace->zone.date_at(ctx.now()), ctx.workspace->zone});
}

void start_by_rule(record::Context& ctx, const Rulebook& book, const Subject& subject, const record::Write& write) {
  const auto rules = book.starts.find(subject.entity);
  if (rules == book.starts.end()) return;
  for (const auto& rule : rules->second) {
    if (!fits(ctx, subject, rule, write.after) || (write.before && fits(ctx, subject, rule, *write.before))) continue;
    const auto plan = load_plan(ctx, rule.plan);
    if (!plan || plan->removed || !plan->active || plan->steps.empty()) continue;
    return begin(ctx, book, subject, write.after, *plan);
  }
}

// Whether the run is still under way.
bool go_along(record::Context& ctx, const Rulebook& book, const Subject& subject, const record::Write& write, const Record& run) {
  if (const auto why = why_over(subject, write.after); !why.empty()) {
    stop(ctx, book, run, why);
    return false;
  }
  if (!write.changes(subject.owner)) return true;
  if (!write.after.owner()) {
    const auto plan = load_plan(ctx, run.get(run_of::plan));
    if (!plan || plan->stops("reclaim")) {
      stop(ctx, book, run, run_of::ended_why_choice::reclaim);
      return false;
    }
  }
  hand_on(ctx, run, write.after.owner());
  return true;
}

// ---- follow-ups

bool answers(const Record& r) { return r.get(activity::reply) || r.has(activity::signals.index); }

// What was agreed for that day or before, and nothing new was, has been done.
void clear_agreed(record::Context& ctx, const Subject& subject, Id id, const Record& follow_up) {
  const auto day = ctx.workspace->zone.date_at(follow_up.get(activity::at));
  ctx.db.execute("UPDATE " + record::quote_identifier(subject.entity) + " SET next_follow_up_at = NULL WHERE id = ? AND next_follow_up_at < ?",
                 {id, ctx.workspace->zone.start_of(day.plus_days(1)).ms});
}

// What the follow-up means to the run. True when it moved it, and with it what is due.
bool move_run(record::Context& ctx, const Rulebook& book, const Record& run, const record::Write& write) {
  const auto& r = write.after;
  const auto plan = load_plan(ctx, run.get(run_of::plan));
  if (!plan) return false;
  const bool fresh = write.kind == WriteKind::kCreate;
  const bool replied = answers(r) && (fresh || !answers(*write.before)) && plan->stops("reply");
  const auto& zone = ctx.workspace->zone;
  const bool since = zone.date_at(r.get(activity::at)) >= zone.date_at(run.get(run_of::started_at));
  const auto* step = plan->step(run.get(run_of::step));
  const bool said = r.get(activity::step_done) && (fresh || !write.before->get(activity::step_done));
  if (step && since && (said || (fresh && does_step(step->kind, r.get(activity::channel))))) {
    record::keep(ctx, write.entity, r.id(), {record::kept(activity::plan_step, step->id)});
    go_on(ctx, book, run, *plan, {r.get(activity::at), "done", r.id(), {}});
    if (!replied) return true;
    const auto still = record::load(ctx, run.entity(), run.id());
    if (still && still->get(run_of::state) == run_of::state_choice::running) stop(ctx, book, *still, run_of::ended_why_choice::reply);
    return true;
  }
  if (!replied) return false;
  stop(ctx, book, run, run_of::ended_why_choice::reply);
  return true;
}

void spoke_with(record::Context& ctx, const Rulebook& book, const Subject& subject, Id id, const record::Write& write) {
  const auto& r = write.after;
  if (write.kind == WriteKind::kCreate && !r.has(activity::next_step_at)) clear_agreed(ctx, subject, id, r);
  const auto run = running_with(ctx, subject, id);
  if (!run || !move_run(ctx, book, *run, write)) keep_due(ctx, book, subject, id);
}

// A follow-up that was removed, brought back or moved to another record: when it was spoken with last is not what it was.
void keep_due_of_what_lost_it(record::Context& ctx, const Rulebook& book, const record::Write& write) {
  if (!write.before || write.before->get(activity::kind) != activity::kind_choice::follow_up) return;
  const bool comes_or_goes = write.kind == WriteKind::kRemove || write.kind == WriteKind::kRestore;
  for (const auto& [subject, field] : {std::pair{&kAccounts, activity::account}, std::pair{&kLeads, activity::lead}})
    if (const auto id = write.before->get(field); id && (comes_or_goes || write.changes(field))) keep_due(ctx, book, *subject, id);
}

// ---- tasks and appointments

// When it is a next step of whom it is about; nothing where it is none.
std::optional<base::Time> step_at(const Record* r) {
  const bool waits = r && !r->removed() && r->get(activity::kind) != activity::kind_choice::follow_up && !r->get(activity::done);
  return waits ? moment(*r, activity::due_at) : std::nullopt;
}

void keep_due_of_what_is_planned(record::Context& ctx, const Rulebook& book, const record::Write& write) {
  const bool gone = write.kind == WriteKind::kRemove || write.kind == WriteKind::kPurge;
  const auto before = write.kind == WriteKind::kRestore ? std::nullopt : step_at(write.before);
  const auto now = gone ? std::nullopt : step_at(&write.after);
  if (!before && !now) return;
  const bool otherwise = before != now || write.changes(activity::kind);
  for (const auto& [subject, field] : {std::pair{&kAccounts, activity::account}, std::pair{&kLeads, activity::lead}}) {
    const auto was = before ? write.before->get(field) : Id{}, is = now ? write.after.get(field) : Id{};
    if (is && (otherwise || was != is)) keep_due(ctx, book, *subject, is);
    if (was && was != is) keep_due(ctx, book, *subject, was);
  }
}

// Who a lead turned out to be, or is no more, has what was planned with it.
void keep_due_of_converted(record::Context& ctx, const Rulebook& book, const record::Write& write) {
  namespace lead = fields::lead;
  if (!write.before || !write.changes(lead::converted_account)) return;
  for (const auto& id : {write.before->get(lead::converted_account), write.after.get(lead::converted_account)})
    if (id) keep_due(ctx, book, kAccounts, id);
}

}  // namespace

void follow_record(record::Context& ctx, const Rulebook& book, record::Write& write) {
  const auto& subject = subject_of(write.entity);
  if (write.kind == WriteKind::kCreate) return start_by_rule(ctx, book, subject, write);
  if (write.kind != WriteKind::kUpdate && write.kind != WriteKind::kRestore) return;
  bool runs = false;
  if (write.after.has(subject.plan) && (write.changes(subject.status) || write.changes(subject.owner)))
    if (const auto run = running_with(ctx, subject, write.after.id())) runs = go_along(ctx, book, subject, write, *run);
  if (write.kind == WriteKind::kRestore || write.changes(subject.status) || write.changes(subject.owner) || write.changes(subject.letter) ||
      write.changes(subject.next_follow_up_at))
    keep_due(ctx, book, subject, write.after.id());
  if (&subject == &kLeads) keep_due_of_converted(ctx, book, write);
  if (!runs && !write.after.has(subject.plan)) start_by_rule(ctx, book, subject, write);
}

void follow_activity(record::Context& ctx, const Rulebook& book, record::Write& write) {
  keep_due_of_what_lost_it(ctx, book, write);
  keep_due_of_what_is_planned(ctx, book, write);
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  const auto& r = write.after;
  if (r.get(activity::kind) != activity::kind_choice::follow_up || !r.has(activity::at)) return;
  if (r.has(activity::account)) spoke_with(ctx, book, kAccounts, r.get(activity::account), write);
  if (r.has(activity::lead)) spoke_with(ctx, book, kLeads, r.get(activity::lead), write);
}

void follow_opportunity(record::Context& ctx, const Rulebook& book, record::Write& write) {
  if ((write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) || !write.changes(deal::status)) return;
  const auto status = write.after.get(deal::status);
  if ((status != deal::status_choice::won && status != deal::status_choice::lost) || !write.after.has(deal::account)) return;
  const auto run = running_with(ctx, kAccounts, write.after.get(deal::account));
  if (!run) return;
  const auto plan = load_plan(ctx, run->get(run_of::plan));
  if (plan && plan->stops(status)) stop(ctx, book, *run, status);
}

}  // namespace keyuan::followups
