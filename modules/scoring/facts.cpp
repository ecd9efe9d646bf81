#include "modules/scoring/facts.hpp"

#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "app/services.hpp"
#include "base/problem.hpp"
#include "fields/score_rule.hpp"
#include "record/access/clause.hpp"
#include "record/load.hpp"
#include "record/query/query.hpp"
#include "record/query/where.hpp"

namespace keyuan::scoring {
namespace {

namespace rule = fields::score_rule;
using base::Id;
using base::Time;
using meta::Condition;
using meta::Field;
using meta::Storage;
using nlohmann::json;
using record::Record;
using record::Sql;

constexpr std::string_view kGrades = "scoring.grades";
constexpr std::array<const char*, 3> kGradeNames = {"A", "B", "C"};

Behaviour behaviour_of(const std::string& name) {
  using namespace rule::behaviour_choice;
  return name == follow_ups              ? Behaviour::kFollowUps
         : name == signals               ? Behaviour::kSignals
         : name == days_since_follow_up  ? Behaviour::kDaysSinceFollowUp
         : name == completeness          ? Behaviour::kCompleteness
                                         : Behaviour::kField;
}

std::vector<std::string> list_of(std::string_view stored) {
  std::vector<std::string> out;
  for (std::size_t at = 1; at < stored.size();) {
    const auto end = stored.find('|', at);
    if (end == std::string_view::npos) break;
    out.emplace_back(stored.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

json parsed(const Record& r, int field) { return r.has(field) ? json::parse(base::as_text(r[field]), nullptr, false) : json(); }

std::vector<std::string> names_in(const json& list) {
  std::vector<std::string> out;
  if (list.is_array())
    for (const auto& one : list)
      if (one.is_string()) out.push_back(one.get<std::string>());
  return out;
}

// Whether its answer can change because time goes by: 2 within the hour, 1 tomorrow, 0 not.
int time_in(const Condition& c, base::Date today) {
  int most = 0;
  for (const auto& part : c.parts) most = std::max(most, time_in(part, today));
  const auto look = [&](const json& value) {
    if (!value.is_string()) return;
    const auto& words = value.get_ref<const std::string&>();
    most = std::max(most, words == "now" ? 2 : record::relative_days(words, today) ? 1 : 0);
  };
  if (c.value.is_array()) for (const auto& one : c.value) look(one);
  else look(c.value);
  return most;
}

bool is_moment(const Field& field) { return field.type->storage() == Storage::kTime || field.type->storage() == Storage::kDate; }

// One that a person fills in, with a column of its own.
bool counts(const Field& field) {
  return !field.system && !field.read_only && field.type->storage() != Storage::kNone && field.type->storage() != Storage::kBoolean;
}

// Written with the lead itself, or with what scores it anew: follow-ups, a first contact.
constexpr std::array<std::string_view, 15> kWithTheLead = {
    "last_follow_up_at", "first_contacted_at", "converted_at", "converted_account", "converted_contact", "converted_opportunity", "web_form", "consent",
    "consent_at", "capture_key", "assigned_why", "proposed_owner", "pool", "pooled_at", "claimed_at"};

// What other data make of it, without a write that would score anew: when it is due next, when it returns to a pool, a score.
bool changes_by_itself(const meta::Entity& entity, const Subject& subject, const Field& field) {
  const bool with_it = entity.name == subject.entity && std::find(kWithTheLead.begin(), kWithTheLead.end(), field.name) != kWithTheLead.end();
  return field.read_only && !field.system && field.type->name() != "auto_number" && !with_it;
}

void check_field(const meta::Entity& entity, const Subject& subject, const std::string& name, const char* where) {
  if (const auto* field = entity.find(name); field && changes_by_itself(entity, subject, *field))
    throw base::invalid(where, "scoring.changes_by_itself", {{"field", name}});
}

// A field of the lead, or of a record of a described type that one of its references leads to: those whose changes are heard of.
void check_tests(const meta::Entity& entity, const Subject& subject, const Condition& condition) {
  for (const auto& part : condition.parts) check_tests(entity, subject, part);
  if (condition.kind != Condition::Kind::kTest) return;
  const auto dot = condition.field.find('.');
  if (dot == std::string::npos) return check_field(entity, subject, condition.field, "condition");
  const auto* reference = entity.find(condition.field.substr(0, dot));
  if (!reference || !reference->target) return;
  if (reference->target->custom || reference->target->silent || reference->type->name() == "references")
    throw base::invalid("condition", "scoring.not_heard_of", {{"field", condition.field.substr(0, 100)}});
  check_field(*reference->target, subject, condition.field.substr(dot + 1), "condition");
}

// " AND (…)" of a condition, or the problem with it.
Sql asked(const record::Context& ctx, const meta::Entity& entity, const Condition& condition) {
  Sql sql;
  record::append_condition(sql, ctx, entity, condition);
  return sql;
}

}  // namespace

Rule rule_of(const Record& r) {
  Rule out;
  out.id = r.id();
  out.name = r.get(rule::name);
  out.behaviour = behaviour_of(r.get(rule::behaviour));
  out.points = r.get(rule::points);
  if (r.has(rule::most)) out.most = r.get(rule::most);
  const bool moments = out.behaviour != Behaviour::kDaysSinceFollowUp && out.behaviour != Behaviour::kCompleteness;
  if (moments && r.has(rule::half_life_days)) out.half_life_days = r.get(rule::half_life_days);
  if (r.has(rule::condition.index)) {
    try {
      out.condition = meta::parse_condition(parsed(r, rule::condition.index), "condition");
    } catch (const base::Problem&) {
      out.condition = {Condition::Kind::kAny, {}, {}, {}, {}};  // of nothing: never
    }
  }
  if (out.half_life_days && out.behaviour == Behaviour::kField) out.since = r.get(rule::since);
  out.signals = list_of(base::as_text(r[rule::signals.index]));
  out.fields = names_in(parsed(r, rule::fields.index));
  return out;
}

std::vector<Rule> active_rules(record::Context& ctx) {
  const auto& entity = ctx.entity(rule::kEntity);
  const auto& columns = (*ctx.catalog)[entity];
  std::vector<Rule> out;
  auto rows = ctx.db.query("SELECT " + columns.select + " FROM " + columns.from +
                           " t WHERE t.removed_at IS NULL AND t.active = 1 ORDER BY t.position, t.seq");
  while (rows.next()) {
    Record r(entity);
    record::read_columns(rows, columns, r);
    out.push_back(rule_of(r));
  }
  return out;
}

void check_rule(record::Context& ctx, const Subject& subject, const Record& r) {
  const auto& entity = ctx.entity(subject.entity);
  const auto behaviour = behaviour_of(r.get(rule::behaviour));
  if (r.has(rule::condition.index)) {
    Condition condition;
    try {
      condition = meta::parse_condition(parsed(r, rule::condition.index), "condition");
      (void)asked(ctx, entity, condition);
    } catch (const base::Problem& p) {
      throw base::invalid("condition", p.code(), p.params());
    }
    check_tests(entity, subject, condition);
  }
  if (r.has(rule::half_life_days) && (behaviour == Behaviour::kDaysSinceFollowUp || behaviour == Behaviour::kCompleteness))
    throw base::invalid("half_life_days", "scoring.no_half_life");
  const auto seen = [&](const std::string& name) {
    const auto* field = entity.find(name);
    return field && !record::is_hidden(ctx, entity, *field) ? field : nullptr;
  };
  if (r.has(rule::since)) {
    const auto* field = seen(r.get(rule::since));
    if (!field || !is_moment(*field)) throw base::invalid("since", "scoring.no_moment", {{"field", r.get(rule::since)}});
    check_field(entity, subject, field->name, "since");
  }
  if (!r.has(rule::fields.index)) return;
  const auto list = parsed(r, rule::fields.index);
  if (!list.is_array() || list.size() > 100) throw base::invalid("fields", "record.not_a_list");
  for (const auto& one : list) {
    const auto name = one.is_string() ? one.get<std::string>() : one.dump();
    const auto* field = seen(name);
    if (!field || !counts(*field)) throw base::invalid("fields", "scoring.cannot_be_filled", {{"field", name.substr(0, 100)}});
  }
}

Grades grades(record::Context& ctx) {
  Grades out;
  const auto kept = json::parse(app::setting(ctx.db, kGrades), nullptr, false);
  if (kept.is_object())
    for (std::size_t i = 0; i < kGradeNames.size(); ++i) out.least[i] = kept.value(kGradeNames[i], out.least[i]);
  return out;
}

void set_grades(record::Context& ctx, const Grades& wanted) {
  json out;
  for (std::size_t i = 0; i < kGradeNames.size(); ++i) out[kGradeNames[i]] = wanted.least[i];
  app::set_setting(ctx.db, kGrades, out.dump());
}

std::vector<const Field*> counted_fields(const meta::Entity& entity, const Rule& rule) {
  std::vector<const Field*> out;
  if (rule.fields.empty()) {
    for (const auto& field : entity.fields)
      if (counts(field) && !field.custom && field.part_of.empty() && !field.visible_if && field.type->name() != "auto_number") out.push_back(&field);
    return out;
  }
  for (const auto& name : rule.fields)
    if (const auto* field = entity.find(name); field && counts(*field)) out.push_back(field);
  return out;
}

Reader::Reader(const record::Context& ctx, const Subject& subject, const std::vector<Rule>& rules, std::vector<Condition> extra)
    : subject_(subject) {
  const auto& entity = ctx.entity(subject.entity);
  const auto today = ctx.today();
  const auto column = [](std::string_view name) { return "t." + record::quote_identifier(name); };
  Sql sql;
  sql.add("SELECT t.id, t.created_at, " + column(subject.last_follow_up_at) + ", " + column(subject.score) + ", " +
          column(subject.grade) + ", " + column(subject.changes_at));
  int next = 6;
  const auto add_case = [&](const Sql& test) {
    if (test.text.empty()) sql.add(", 1");
    else sql.add(", CASE WHEN 1 = 1").add(test).add(" THEN 1 ELSE 0 END");
    return next++;
  };
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& one = rules[i];
    Column c;
    try {
      if (one.condition.kind == Condition::Kind::kAny && one.condition.parts.empty()) throw base::malformed("filter.malformed");
      c.holds = add_case(asked(ctx, entity, one.condition));
    } catch (const base::Problem&) {
      broken_.push_back(i);
      columns_.push_back(c);
      continue;
    }
    const auto when = time_in(one.condition, today);
    c.again = when == 2 ? Column::Again::kInAnHour : when == 1 ? Column::Again::kTomorrow : Column::Again::kNever;
    if (one.half_life_days && !one.since.empty())
      if (const auto* field = entity.find(one.since); field && is_moment(*field)) {
        sql.add(", " + column(field->name));
        c.since = next++;
        c.date = field->type->storage() == Storage::kDate;
      }
    if (one.behaviour == Behaviour::kCompleteness) {
      const auto fields = counted_fields(entity, one);
      c.of = static_cast<int>(fields.size());
      sql.add(", 0");
      for (const auto* field : fields) sql.add(" + CASE WHEN " + column(field->name) + " IS NULL THEN 0 ELSE 1 END");
      c.filled = next++;
    }
    follow_ups_ |= one.behaviour == Behaviour::kFollowUps || one.behaviour == Behaviour::kSignals;
    columns_.push_back(c);
  }
  first_extra_ = next;
  extras_ = static_cast<int>(extra.size());
  for (const auto& condition : extra) (void)add_case(asked(ctx, entity, condition));
  select_ = std::move(sql.text);
  values_ = std::move(sql.values);
  from_ = " FROM " + (*ctx.catalog)[entity].from + " t WHERE t.id IN ";
}

std::vector<Known> Reader::read(record::Context& ctx, std::span<const Id> ids) const {
  std::vector<Known> out;
  if (ids.empty()) return out;
  const auto zone = ctx.workspace->zone;
  const Time tomorrow = zone.start_of(zone.date_at(ctx.now()).plus_days(1)), in_an_hour{ctx.now().ms + base::kHour};
  Sql sql{select_ + from_, values_};
  sql.bind_list(ids);
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    Known one;
    one.id = rows.id(0);
    one.facts.created_at = {rows.integer(1)};
    if (!rows.is_null(2)) one.facts.last_follow_up_at = Time{rows.integer(2)};
    if (!rows.is_null(3)) one.kept.score = rows.integer(3);
    one.kept.grade = rows.text(4);
    if (!rows.is_null(5)) one.kept.changes_at = rows.integer(5);
    one.facts.rules.reserve(columns_.size());
    for (const auto& c : columns_) {
      RuleFacts facts;
      facts.holds = c.holds >= 0 && rows.integer(c.holds) != 0;
      if (c.since >= 0 && !rows.is_null(c.since)) {
        if (!c.date) facts.since = Time{rows.integer(c.since)};
        else if (const auto day = base::Date::parse(rows.text(c.since))) facts.since = zone.start_of(*day);
      }
      if (c.filled >= 0) facts.filled = static_cast<int>(rows.integer(c.filled));
      facts.of = c.of;
      if (c.again == Column::Again::kTomorrow) facts.until = tomorrow;
      if (c.again == Column::Again::kInAnHour) facts.until = in_an_hour;
      one.facts.rules.push_back(facts);
    }
    for (int i = 0; i < extras_; ++i) one.extra.push_back(rows.integer(first_extra_ + i) != 0);
    out.push_back(std::move(one));
  }
  if (follow_ups_) add_follow_ups(ctx, ids, out);
  return out;
}

void Reader::add_follow_ups(record::Context& ctx, std::span<const Id> ids, std::vector<Known>& known) const {
  std::unordered_map<Id, Facts*> by_id;
  for (auto& one : known) by_id.emplace(one.id, &one.facts);
  const auto about = "a." + record::quote_identifier(subject_.activity_column);
  Sql sql;
  sql.add("SELECT " + about + ", a.at, a.signals FROM activity a WHERE " + about + " IN ").bind_list(ids);
  sql.add(" AND a.kind = 'follow_up' AND a.removed_at IS NULL AND a.at IS NOT NULL");
  record::access::append_clause(sql, ctx, ctx.entity("activity"), record::access::Verb::kRead, "a");
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
    if (const auto it = by_id.find(rows.id(0)); it != by_id.end())
      it->second->follow_ups.push_back({{rows.integer(1)}, std::string(rows.text(2))});
}

}  // namespace keyuan::scoring
