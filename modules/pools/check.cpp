#include "modules/pools/check.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/pool.hpp"
#include "fields/pool_rule.hpp"
#include "modules/pools/held.hpp"
#include "record/load.hpp"
#include "record/query/sql.hpp"
#include "record/query/where.hpp"

namespace keyuan::pools {
namespace {

namespace pool = fields::pool;
namespace rule = fields::pool_rule;
using nlohmann::json;
using record::Write;
using record::WriteKind;

bool is_write(const Write& write) { return write.kind == WriteKind::kCreate || write.kind == WriteKind::kUpdate; }

json saved(const record::Record& record, int field) { return json::parse(base::as_text(record[field]), nullptr, false); }

// A word that means another day tomorrow, or another person to another reader.
bool moves(const json& value, base::Date today) {
  if (value.is_array()) return std::any_of(value.begin(), value.end(), [&](const json& one) { return moves(one, today); });
  if (!value.is_string()) return false;
  const auto& word = value.get_ref<const std::string&>();
  return word == "me" || word.starts_with("my department") || record::relative_days(word, today).has_value();
}

// What other data make of it, without a write of the record that would move its clock: a score, what is due next. What the
// clock itself goes by is kept together with it.
bool changes_by_itself(const meta::Entity& entity, const meta::Field& field) {
  const auto& f = held_fields(entity);
  const auto known = {f.last_follow_up_at, f.opportunity_at, f.open_amount, f.won_on, f.contract_ended_on, f.converted_at};
  return field.read_only && !field.system && field.type->name() != "auto_number" && std::find(known.begin(), known.end(), field.index) == known.end();
}

void check_tests(const record::Context& ctx, const meta::Entity& entity, const meta::Condition& condition, const std::string& where) {
  for (const auto& part : condition.parts) check_tests(ctx, entity, part, where);
  if (condition.kind != meta::Condition::Kind::kTest) return;
  const auto* field = entity.find(condition.field);
  const bool own = field && field->type->storage() != meta::Storage::kNone && field->type->name() != "references";
  if (!own) throw base::invalid(where, "pools.own_fields_only", {{"field", condition.field.substr(0, 100)}});
  if (changes_by_itself(entity, *field)) throw base::invalid(where, "pools.changes_by_itself", {{"field", field->name}});
  const bool of_time = field->type->storage() == meta::Storage::kDate || field->type->storage() == meta::Storage::kTime || field->target;
  if (of_time && moves(condition.value, ctx.today())) throw base::invalid(where, "pools.fixed_values_only", {{"value", condition.value.dump().substr(0, 100)}});
}

// A field, or an address, which is all its parts.
bool is_there(const meta::Entity& entity, const std::string& name) {
  return entity.find(name) || std::any_of(entity.fields.begin(), entity.fields.end(), [&](const meta::Field& field) { return field.part_of == name; });
}

void check_masked(const record::Record& record, const meta::Entity& entity) {
  const auto names = saved(record, pool::masked.index);
  if (names.is_null() || names.is_discarded()) return;
  if (!names.is_array()) throw base::invalid("masked", "record.not_a_list");
  for (const auto& name : names)
    if (!name.is_string() || !is_there(entity, name.get_ref<const std::string&>()))
      throw base::invalid("masked", "pools.unknown_field", {{"field", name.dump().substr(0, 100)}});
}

void check_roles(const record::Record& record) {
  const auto numbers = saved(record, pool::hold_role.index);
  if (numbers.is_null() || numbers.is_discarded()) return;
  const bool fine = numbers.is_object() && std::all_of(numbers.items().begin(), numbers.items().end(), [](const auto& item) {
    return base::Id::parse(item.key()) && item.value().is_number_integer() && item.value().template get<std::int64_t>() >= 0;
  });
  if (!fine) throw base::invalid("hold_role", "pools.bad_roles");
}

}  // namespace

std::optional<meta::Condition> checked_condition(const record::Context& ctx, const meta::Entity& entity, const json& condition, const std::string& where) {
  if (condition.is_null() || condition.is_discarded()) return std::nullopt;
  auto parsed = meta::parse_condition(condition, where);
  if (parsed.empty()) return std::nullopt;
  check_tests(ctx, entity, parsed, where);
  record::Sql sql;
  record::append_condition(sql, ctx.as_system(), entity, parsed);  // values that are none of their fields
  return parsed;
}

void check_pool(record::Context& ctx, Write& write) {
  if (!is_write(write)) return;
  const auto& r = write.after;
  if (write.before && write.changes(pool::entity)) throw base::invalid("entity", "pools.entity_is_fixed");
  const auto* entity = ctx.meta().find(r.get(pool::entity));
  if (!entity) return;
  (void)checked_condition(ctx, *entity, saved(r, pool::condition.index), "condition");
  (void)checked_condition(ctx, *entity, saved(r, pool::not_counted.index), "not_counted");
  check_masked(r, *entity);
  check_roles(r);
}

void judge_rule(const record::Context& ctx, const meta::Entity& held, const record::Record& r) {
  if (!r.has(rule::kind)) throw base::invalid("kind", "record.required");
  if (!r.has(rule::days)) throw base::invalid("days", "record.required");
  (void)checked_condition(ctx, held, saved(r, rule::exempt.index), "exempt");
}

void check_rule(record::Context& ctx, Write& write) {
  if (!is_write(write)) return;
  const auto& r = write.after;
  const auto of = record::load(ctx, ctx.entity(pool::kEntity), r.get(rule::pool));
  if (!of) return;  // validation says that there is no such pool
  judge_rule(ctx, ctx.entity(of->get(pool::entity)), r);
  if (!r.has(rule::name)) {
    const auto& kind = ctx.meta().words().text(ctx.language, "choices.pool_rule.kind." + r.get(rule::kind));
    write.set(rule::name, kind + " · " + std::to_string(r.get(rule::days)));
  }
}

void refuse_clients(record::Context&, Write& write) {
  const auto* field = write.entity.find("pool");  // which no client can give
  if (write.kind == WriteKind::kCreate && !write.after.has(field->index)) throw base::forbidden("pools.written_by_program");
}

}  // namespace keyuan::pools
