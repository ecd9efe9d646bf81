#include "modules/assignment/rules.hpp"

#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/absence.hpp"
#include "fields/assignment_rule.hpp"
#include "fields/pool.hpp"
#include "meta/condition_eval.hpp"
#include "record/load.hpp"
#include "record/query/where.hpp"

namespace keyuan::assignment {
namespace {

namespace rule = fields::assignment_rule;
namespace absence = fields::absence;
using base::Id;
using meta::Condition;
using meta::Op;
using nlohmann::json;
using record::Context;
using record::Record;

constexpr std::int64_t kLargestWeight = 1000;

How how_of(const std::string& name) {
  using namespace rule::how_choice;
  return name == weighted        ? How::kWeighted
         : name == least_open    ? How::kLeastOpen
         : name == holding_limit ? How::kHoldingLimit
         : name == pool          ? How::kPool
         : name == propose       ? How::kPropose
                                 : How::kRoundRobin;
}

json parsed(const Record& r, int field) { return r.has(field) ? json::parse(base::as_text(r[field]), nullptr, false) : json(); }

// Records that a condition looks at through a reference, each read once.
class Asked {
 public:
  Asked(Context& ctx, const Record& record) : ctx_(ctx), record_(record) {}

  std::pair<const meta::Field*, const base::Value*> operator()(std::string_view name) {
    const auto dot = name.find('.');
    const auto* field = record_.entity().find(name.substr(0, dot));
    if (!field || dot == std::string_view::npos) return {field, field ? &record_[field->index] : nullptr};
    if (!field->target || !record_.has(field->index)) return {};
    const auto* inner = field->target->find(name.substr(dot + 1));
    const auto id = base::as_id(record_[field->index]);
    auto it = seen_.find(id);
    if (it == seen_.end()) it = seen_.emplace(id, record::load(ctx_, *field->target, id)).first;
    if (!inner || !it->second || it->second->removed()) return {};
    return {inner, &(*it->second)[inner->index]};
  }

 private:
  Context& ctx_;
  const Record& record_;
  std::unordered_map<Id, std::optional<Record>> seen_;
};

// A relative date as the days it means, so that a record in memory can be asked.
Condition settled(const Condition& c, const meta::Entity& entity, base::Date today) {
  Condition out = c;
  for (auto& part : out.parts) part = settled(part, entity, today);
  if (c.kind != Condition::Kind::kTest || !c.value.is_string()) return out;
  const auto dot = c.field.find('.');
  const auto* field = entity.find(c.field.substr(0, dot));
  if (field && dot != std::string::npos) field = field->target ? field->target->find(c.field.substr(dot + 1)) : nullptr;
  if (!field || (field->type->storage() != meta::Storage::kDate && field->type->storage() != meta::Storage::kTime)) return out;
  const auto days = record::relative_days(c.value.get_ref<const std::string&>(), today);
  if (!days) return out;
  const auto from = days->from.to_string(), to = days->to.to_string();
  switch (c.op) {
    case Op::kEqual:
      out.op = Op::kBetween;
      out.value = {from, to};
      break;
    case Op::kNotEqual: {
      Condition inside = c;
      inside.op = Op::kBetween;
      inside.value = {from, to};
      out = {Condition::Kind::kNot, {std::move(inside)}, {}, {}, {}};
      break;
    }
    case Op::kGreater:
    case Op::kLessEqual: out.value = to; break;
    default: out.value = from;
  }
  return out;
}

void check_people(const Record& r) {
  const auto it = r.links.find(rule::people.index);
  if (it == r.links.end() || it->second.empty()) throw base::invalid("people", "record.required");
  if (!r.has(rule::weights.index)) return;
  const auto weights = parsed(r, rule::weights.index);
  if (!weights.is_object()) throw base::invalid("weights", "assignment.bad_weights");
  for (const auto& [id, weight] : weights.items())
    if (!Id::parse(id) || !weight.is_number_integer() || weight.get<std::int64_t>() < 0 || weight.get<std::int64_t>() > kLargestWeight)
      throw base::invalid("weights", "assignment.bad_weights");
}

void check_pool(Context& ctx, const Record& r) {
  if (!r.has(rule::pool)) return;  // said to be required
  const auto pool = record::load(ctx, ctx.entity(fields::pool::kEntity), r.get(rule::pool));
  if (pool && pool->get(fields::pool::entity) != fields::pool::entity_choice::lead) throw base::invalid("pool", "assignment.pool_of_others");
}

}  // namespace

Rule rule_of(const Record& r) {
  Rule out;
  out.id = r.id();
  out.name = r.get(rule::name);
  out.how = how_of(r.get(rule::how));
  if (r.has(rule::condition.index)) {
    try {
      out.condition = meta::parse_condition(parsed(r, rule::condition.index), "condition");
    } catch (const base::Problem&) {
      out.condition = {Condition::Kind::kAny, {}, {}, {}, {}};  // of nothing: never
    }
  }
  if (const auto it = r.links.find(rule::people.index); it != r.links.end()) out.people = it->second;
  const auto weights = parsed(r, rule::weights.index);
  if (weights.is_object())
    for (const auto& [id, weight] : weights.items())
      if (const auto who = Id::parse(id); who && weight.is_number_integer()) out.weights[*who] = weight.get<std::int64_t>();
  if (r.has(rule::most_open)) out.most_open = r.get(rule::most_open);
  out.pool = r.get(rule::pool);
  out.working_hours = r.get(rule::working_hours);
  return out;
}

std::vector<Rule> active_rules(Context& ctx) {
  const auto& entity = ctx.entity(rule::kEntity);
  const auto& columns = (*ctx.catalog)[entity];
  std::vector<Rule> out;
  std::unordered_map<Id, std::size_t> places;
  for (auto rows = ctx.db.query("SELECT " + columns.select + " FROM " + columns.from +
                                " t WHERE t.removed_at IS NULL AND t.active = 1 ORDER BY t.position, t.seq");
       rows.next();) {
    Record r(entity);
    record::read_columns(rows, columns, r);
    places.emplace(r.id(), out.size());
    out.push_back(rule_of(r));
    out.back().number = out.size();
  }
  if (out.empty()) return out;
  for (auto rows = ctx.db.query("SELECT source, target FROM " + record::link_table(entity, entity[rule::people.index]) + " ORDER BY target");
       rows.next();)
    if (const auto it = places.find(rows.id(0)); it != places.end()) out[it->second].people.push_back(rows.id(1));
  return out;
}

void check_rule(Context& ctx, const Record& r) {
  if (r.has(rule::condition.index)) {
    try {
      record::Sql tried;
      record::append_condition(tried, ctx, ctx.entity("lead"), meta::parse_condition(parsed(r, rule::condition.index), "condition"));
    } catch (const base::Problem& p) {
      throw base::invalid("condition", p.code(), p.params());
    }
  }
  if (how_of(r.get(rule::how)) == How::kPool) check_pool(ctx, r);
  else check_people(r);
}

bool holds(Context& ctx, const Condition& condition, const Record& record, base::Time now) {
  if (condition.empty()) return true;
  const auto today = ctx.workspace->zone.date_at(now);
  Asked asked(ctx, record);
  return meta::evaluate(settled(condition, record.entity(), today), [&](std::string_view name) { return asked(name); },
                        {{}, today, ctx.workspace->zone});
}

std::vector<Away> absences(Context& ctx, base::Date from) {
  std::vector<Away> out;
  auto rows = ctx.db.query("SELECT \"user\", starts_on, ends_on FROM absence WHERE removed_at IS NULL AND ends_on >= ?", {from.to_string()});
  while (rows.next()) out.push_back({rows.id(0), std::string(rows.text(1)), std::string(rows.text(2))});
  return out;
}

bool is_away(const std::vector<Away>& away, Id user, base::Date on) {
  const auto day = on.to_string();
  return std::any_of(away.begin(), away.end(), [&](const Away& one) { return one.user == user && one.from <= day && day <= one.to; });
}

void check_absence(Context& ctx, record::Write& write) {
  if (write.kind != record::WriteKind::kCreate && write.kind != record::WriteKind::kUpdate) return;
  auto& r = write.after;
  if (r.has(absence::starts_on) && r.has(absence::ends_on) && r.get(absence::ends_on) < r.get(absence::starts_on))
    throw base::invalid("ends_on", "assignment.ends_before");
  // Whom somebody else names as its owner it is about.
  if (r.owner() && write.changed[meta::kOwner] && !write.changes(absence::user)) write.set(absence::user, r.owner());
  const auto user = r.get(absence::user);
  const auto* person = ctx.org->person(user);
  if (!person) return;  // said to be required, or to be nobody
  write.put(meta::kOwner, user);
  write.put(meta::kDepartment, person->department ? base::Value{person->department} : base::Value{});
  write.set(absence::name, person->name);
}

}  // namespace keyuan::assignment
