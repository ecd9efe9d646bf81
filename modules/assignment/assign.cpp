#include "modules/assignment/assign.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/assignment_rule.hpp"
#include "fields/lead.hpp"
#include "fields/pool.hpp"
#include "modules/assignment/turns.hpp"
#include "modules/calendar/calendar.hpp"
#include "record/write.hpp"

namespace keyuan::assignment {
namespace {

namespace lead = fields::lead;
namespace pool = fields::pool;
using base::Id;
using record::Context;
using record::Record;
using record::Write;
using record::WriteKind;
using record::access::Verb;

std::string said(const Context& ctx, base::Language language, const std::string& key, const base::Params& params = {}) {
  return ctx.meta().words().phrase(language, "messages.assignment." + key, params);
}
// What is kept of a lead is read by all.
std::string kept(const Context& ctx, const std::string& key, const base::Params& params) { return said(ctx, ctx.workspace->language, key, params); }

bool is_open(const Record& r) {
  const auto status = r.get(lead::status);
  return status != lead::status_choice::converted && status != lead::status_choice::unqualified;
}

// The pool's name; empty when it is not in use, or would not take the lead.
std::string pool_name(Context& ctx, Id id, const Record& r, base::Time now) {
  const auto found = record::load(ctx, ctx.entity(pool::kEntity), id);
  if (!found || found->removed() || !found->get(pool::active)) return {};
  if (!found->has(pool::condition.index)) return found->title();
  try {
    const auto condition = nlohmann::json::parse(base::as_text((*found)[pool::condition.index]), nullptr, false);
    return holds(ctx, meta::parse_condition(condition), r, now) ? found->title() : std::string();
  } catch (const base::Problem&) {
    return {};
  }
}

std::string name_of(How how) {
  switch (how) {
    case How::kRoundRobin: return "round_robin";
    case How::kWeighted: return "weighted";
    case How::kLeastOpen: return "least_open";
    case How::kHoldingLimit: return "holding_limit";
    case How::kPool: return "pool";
    case How::kPropose: return "propose";
  }
  return {};
}

std::vector<Candidate> candidates(Context& ctx, const Rule& rule, base::Date on, Desk& desk) {
  std::vector<Id> there;
  for (const auto& id : rule.people)
    if (const auto* person = ctx.org->person(id); person && person->active && !desk.away(id, on)) there.push_back(id);
  std::map<Id, std::int64_t> open;
  if (!there.empty() && (rule.most_open || rule.how == How::kLeastOpen)) open = desk.open(there);
  std::vector<Candidate> out;
  for (const auto& id : there) {
    const auto weight = rule.weights.find(id);
    out.push_back({id, weight == rule.weights.end() ? 1 : weight->second, open[id]});
  }
  return out;
}

std::string why_of(const Context& ctx, base::Language language, const Rule& rule, const Candidate* chosen, const std::string& pool_called) {
  base::Params params = {{"pool", pool_called}};
  if (chosen) {
    params.emplace_back("open", std::to_string(chosen->open));
    params.emplace_back("weight", std::to_string(chosen->weight));
  }
  if (rule.most_open) params.emplace_back("most", std::to_string(*rule.most_open));
  const auto how = said(ctx, language, "how." + name_of(rule.how), params);
  return said(ctx, language, "why", {{"number", std::to_string(rule.number)}, {"name", rule.name}, {"how", how}});
}

bool works_at(const Context& ctx, base::Time now) { return calendar::of(ctx)->next_start(now) == now; }

void put_decision(const Context& ctx, Write& write, const Decision& decision) {
  if (!decision.rule) return;
  write.set(lead::assigned_why, decision.why);
  if (decision.proposed) return write.set(lead::proposed_owner, decision.who);
  write.put(lead::proposed_owner.index, {});
  if (decision.pool) write.set(lead::pool, decision.pool);
  if (!decision.who) return;
  write.put(meta::kOwner, decision.who);
  const auto department = ctx.org->department_of(decision.who);
  write.put(meta::kDepartment, department ? base::Value{department} : base::Value{});
}

}  // namespace

Decision decide(Context& ctx, const std::vector<Rule>& rules, const Record& r, base::Time now, Desk& desk, base::Language language) {
  const auto on = ctx.workspace->zone.date_at(now);
  for (const auto& rule : rules) {
    if (rule.working_hours && !works_at(ctx, now)) continue;
    if (!holds(ctx, rule.condition, r, now)) continue;
    if (rule.how == How::kPool) {
      if (const auto name = pool_name(ctx, rule.pool, r, now); !name.empty()) return {&rule, {}, rule.pool, false, why_of(ctx, language, rule, nullptr, name)};
      continue;
    }
    auto turn = desk.turn(rule);
    const auto people = candidates(ctx, rule, on, desk);
    const auto who = choose(rule.how, people, rule.most_open, turn);
    if (!who) continue;
    desk.keep(rule, turn);
    const auto chosen = std::find_if(people.begin(), people.end(), [&](const Candidate& c) { return c.id == *who; });
    return {&rule, *who, {}, rule.how == How::kPropose, why_of(ctx, language, rule, &*chosen, {})};
  }
  return {};
}

void assign_new(Context& ctx, Write& write) {
  if (write.kind != WriteKind::kCreate || write.after.owner() || !is_open(write.after)) return;
  auto system = ctx.as_system();
  const auto rules = active_rules(system);
  if (rules.empty()) return;
  Turns desk(system);
  put_decision(ctx, write, decide(system, rules, write.after, ctx.now(), desk, ctx.workspace->language));
}

void note_by_hand(Context& ctx, Write& write) {
  if (write.kind != WriteKind::kUpdate || !write.changed[meta::kOwner]) return;
  if (write.after.owner()) write.put(lead::proposed_owner.index, {});
  if (write.changes(lead::assigned_why)) return;
  const bool by_somebody_else = write.after.owner() && ctx.actor->user && ctx.actor->user != write.after.owner();
  if (by_somebody_else) write.set(lead::assigned_why, kept(ctx, "by_hand", {{"who", ctx.actor->name}}));
  else write.put(lead::assigned_why.index, {});
}

Record assign_again(Context& ctx, Id id) {
  const auto before = record::find_for(ctx, ctx.entity(lead::kEntity), id, Verb::kUpdate);
  auto system = ctx.as_system();
  Turns desk(system);
  const auto decision = decide(system, active_rules(system), before, ctx.now(), desk, ctx.workspace->language);
  if (!decision.rule) return before;
  record::Changes changes;
  changes.set(lead::assigned_why, decision.why);
  if (decision.proposed) changes.set(lead::proposed_owner, decision.who);
  else changes.clear(lead::proposed_owner);
  if (decision.who && !decision.proposed) changes.set(lead::owner, decision.who);
  if (decision.pool) changes.clear(lead::owner).set(lead::pool, decision.pool);
  return record::update_loaded(ctx, before, changes);
}

Record accept(Context& ctx, Id id) {
  const auto& entity = ctx.entity(lead::kEntity);
  auto before = record::load(ctx, entity, id, record::Lock::kForUpdate);
  const bool mine = before && !before->removed() && ctx.actor->user && !ctx.actor->read_only_token &&
                    before->get(lead::proposed_owner) == ctx.actor->user;
  if (!mine) before = record::find_for(ctx, entity, id, Verb::kUpdate);
  if (!before->has(lead::proposed_owner)) throw base::conflict("assignment.nobody_proposed");
  record::Changes changes;
  changes.set(lead::owner, before->get(lead::proposed_owner));
  changes.set(lead::assigned_why, kept(ctx, "accepted", {{"why", before->get(lead::assigned_why)}, {"who", ctx.actor->name}}));
  changes.clear(lead::proposed_owner);
  return record::update_loaded(ctx, *before, changes);
}

void assign_by_hand(Context& ctx, const std::vector<Id>& leads, Id to, record::BulkResult& result) {
  record::Changes changes;
  changes.set(lead::owner, to);
  changes.set(lead::assigned_why, kept(ctx, "by_hand", {{"who", ctx.actor->name}}));
  for (const auto& id : leads) {
    try {
      bool changed = false;
      ctx.db.attempt([&] {
        const auto before = record::find_for(ctx, ctx.entity(lead::kEntity), id, Verb::kUpdate);
        changed = before.owner() != to;
        if (changed) (void)record::update_loaded(ctx, before, changes);
      });
      ++(changed ? result.done : result.unchanged);
    } catch (const base::Problem& p) {
      result.refused.emplace_back(id, p.fields().empty() ? p.code() : p.fields().front().code);
    }
  }
}

}  // namespace keyuan::assignment
