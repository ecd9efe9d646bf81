#include "record/pipeline.hpp"

#include <nlohmann/json.hpp>

#include "base/text/sort_key.hpp"
#include "record/access/clause.hpp"
#include "record/condition_getter.hpp"
#include "record/keep.hpp"
#include "record/numbers.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {
namespace {

using base::FieldError;
using base::Kind;
using base::Problem;
using nlohmann::json;

bool is_reference(const Field& field) { return field.type->storage() == meta::Storage::kId && field.target; }

std::optional<FieldError> read_targets(const Field& field, const json& value, std::vector<Id>& out) {
  if (value.is_null()) return std::nullopt;
  if (!value.is_array()) return FieldError{field.name, "record.not_a_list", {}};
  if (value.size() > kMostTargets) return FieldError{field.name, "record.too_many", {{"max", std::to_string(kMostTargets)}}};
  for (const auto& v : value) {
    const json* id = v.is_object() && v.contains("id") ? &v["id"] : &v;
    const auto parsed = id->is_string() ? Id::parse(id->get_ref<const std::string&>()) : std::nullopt;
    if (!parsed) return FieldError{field.name, "record.not_an_id", {}};
    if (std::find(out.begin(), out.end(), *parsed) == out.end()) out.push_back(*parsed);
  }
  std::sort(out.begin(), out.end());
  return std::nullopt;
}

Value default_of(const Context& ctx, const Field& field) {
  const auto& text = field.default_value;
  if (text == "me") return ctx.actor->user ? Value{ctx.actor->user} : Value{};
  if (text == "today") return ctx.today().to_string();
  if (text == "now") return ctx.now().ms;
  if (text == "workspace currency") return ctx.workspace->currency;
  Value value;
  json literal = json::parse(text, nullptr, false);
  if (literal.is_discarded() || literal.is_array() || literal.is_object()) literal = text;
  if (field.type->storage() == meta::Storage::kText && !literal.is_string()) literal = text;
  (void)field.type->read(field, literal, value);
  return value;
}

// Targets that are added must exist, live, and be visible to who writes: otherwise one could find out what is there.
void check_targets(Context& ctx, const Field& field, const std::vector<Id>& ids, std::vector<FieldError>& errors) {
  if (ids.empty()) return;
  Sql sql;
  sql.add("SELECT count(*) FROM " + quote_identifier(field.target->table) + " t WHERE t.id IN ").bind_list(ids);
  sql.add(" AND t.removed_at IS NULL");
  access::append_clause(sql, ctx, *field.target, access::Verb::kRead);
  auto rows = ctx.db.query(sql.text, sql.values);
  rows.next();
  if (rows.integer(0) != static_cast<std::int64_t>(ids.size()))
    errors.push_back({field.name, "record.no_such_reference", {{"entity", field.target->name}}});
}

// Those that were there already stay, whoever writes.
std::vector<Id> added_targets(const Write& write, const Field& field, const std::vector<Id>& now) {
  if (!write.before) return now;
  const auto before = write.before->links.find(field.index);
  if (before == write.before->links.end()) return now;
  std::vector<Id> added;
  for (const auto& id : now)
    if (std::find(before->second.begin(), before->second.end(), id) == before->second.end()) added.push_back(id);
  return added;
}

// On SQLite OR FAIL: a row that breaks a constraint is not there either way, and for it alone SQLite keeps no copy of every
// page that a row with triggers touches, to be able to take it back.
std::string insert_sql(const Context& ctx, const Columns& columns) {
  if (ctx.db.dialect() == db::Dialect::kPostgres) return columns.insert;
  constexpr std::string_view kVerb = "INSERT";
  return std::string(kVerb) + " OR FAIL" + columns.insert.substr(kVerb.size());
}

db::Value sort_value(const Value& value) {
  if (base::is_null(value)) return {};
  return base::Blob{base::text::sort_key(base::as_text(value))};
}

}  // namespace

Changes read_changes(const Context& ctx, const Entity& entity, const json& body) {
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  Changes changes;
  std::vector<FieldError> errors;
  for (const auto& [name, value] : body.items()) {
    const auto* field = entity.find(name);
    // What an answer tells beside the fields may come back as it was told; a type may have a field of that name.
    if (name == "id" || name == "version" || name == "can" || (name == "masked" && !field)) continue;
    if (!field || is_hidden(ctx, entity, *field)) {
      errors.push_back({name.substr(0, 100), "record.unknown_field", {{"entity", entity.name}}});
      continue;
    }
    const bool writable_system = field->index == meta::kOwner && entity.owned;
    if (field->read_only || (field->system && !writable_system) || field->type->name() == "computed" ||
        (!ctx.actor->administrator &&
         (ctx.actor->field(entity.name, name) != access::FieldMode::kEdit ||
          (!field->part_of.empty() && ctx.actor->field(entity.name, field->part_of) != access::FieldMode::kEdit)))) {
      errors.push_back({name, "record.read_only", {}});
      continue;
    }
    if (field->type->name() == "references") {
      std::vector<Id> ids;
      if (auto error = read_targets(*field, value, ids)) errors.push_back(std::move(*error));
      else changes.links[field->index] = std::move(ids);
      continue;
    }
    if (field->type->storage() == meta::Storage::kNone) {
      errors.push_back({name, "record.read_only", {}});
      continue;
    }
    Value stored;
    const json* given = field->target && value.is_object() && value.contains("id") ? &value["id"] : &value;
    if (auto error = field->type->read(*field, *given, stored)) errors.push_back(std::move(*error));
    else changes.put(field->index, std::move(stored));
  }
  if (!errors.empty()) throw Problem(Kind::kInvalid, "record.invalid", {}, std::move(errors));
  return changes;
}

void apply_defaults(const Context& ctx, Write& write) {
  for (const auto& field : write.entity.fields)
    if (!field.default_value.empty()) write.after[field.index] = default_of(ctx, field);
  if (write.entity.owned && ctx.actor->user) write.after[meta::kOwner] = ctx.actor->user;
}

void apply(Write& write, const Changes& changes) {
  for (const auto& [field, value] : changes.values) write.put(field, value);
  for (const auto& [field, ids] : changes.links) {
    const std::vector<Id> none;
    const auto* before = &none;
    if (write.before)
      if (const auto it = write.before->links.find(field); it != write.before->links.end()) before = &it->second;
    if (*before != ids) {
      write.links[field] = ids;
      write.after.links[field] = ids;
      write.changed[field] = true;
    }
  }
}

void validate(Context& ctx, Write& write) {
  std::vector<FieldError> errors;
  const auto getter = condition_getter(write.after);
  for (const auto& field : write.entity.fields) {
    if (field.system && field.index != meta::kOwner) continue;
    const bool touched = write.kind == WriteKind::kCreate || write.changed[field.index];
    if (is_reference(field) && write.changed[field.index] && write.after.has(field.index))
      check_targets(ctx, field, {base::as_id(write.after[field.index])}, errors);
    if (const auto links = write.links.find(field.index); links != write.links.end())
      check_targets(ctx, field, added_targets(write, field, links->second), errors);
    const bool empty = field.type->name() == "references" ? write.after.links[field.index].empty()
                                                           : !write.after.has(field.index);
    if (!empty || field.type->name() == "auto_number" || field.type->name() == "computed") continue;
    if (field.required ? touched : field.required_if && meta::evaluate(*field.required_if, getter))
      errors.push_back({field.name, "record.required", {}});
  }
  if (!errors.empty()) throw Problem(Kind::kInvalid, "record.invalid", {}, std::move(errors));
}

void stamp(const Context& ctx, Write& write) {
  auto& r = write.after;
  const auto who = ctx.actor->user ? Value{ctx.actor->user} : Value{};
  if (write.kind == WriteKind::kCreate) {
    r[meta::kId] = ctx.ids.make(ctx.now().ms);
    r[meta::kVersion] = std::int64_t{1};
    r[meta::kCreatedAt] = ctx.now().ms;
    r[meta::kCreatedBy] = who;
  } else {
    r[meta::kVersion] = r.version() + 1;
  }
  r[meta::kUpdatedAt] = ctx.now().ms;
  r[meta::kUpdatedBy] = who;
  if (write.entity.owned && (write.kind == WriteKind::kCreate || write.changed[meta::kOwner])) {
    const auto department = ctx.org->department_of(r.owner());
    write.put(meta::kDepartment, department ? Value{department} : Value{});
  }
}

void insert_row(Context& ctx, Write& write) {
  const auto& columns = (*ctx.catalog)[write.entity];
  for (const auto& field : write.entity.fields)
    if (field.type->name() == "auto_number" && !write.after.has(field.index))
      write.after[field.index] = numbered(field, take_numbers(ctx, write.entity, field));
  db::Values values;
  values.reserve(columns.stored.size() + columns.sort_keys.size());
  for (int f : columns.own) values.push_back(write.after[f]);
  for (int f : columns.sort_keys) values.push_back(sort_value(write.after[f]));
  for (int f : columns.apart) values.push_back(write.after[f]);
  try {
    auto rows = ctx.db.query(insert_sql(ctx, columns), values);
    if (rows.next()) write.seq = rows.integer(0);
  } catch (const db::ConstraintViolated& e) {
    throw_duplicate(write.entity, e.constraint);
  }
}

void update_row(Context& ctx, Write& write) {
  const auto& columns = (*ctx.catalog)[write.entity];
  Sql sql;
  sql.add("UPDATE " + columns.table + " SET version = ").bind(write.after[meta::kVersion]);
  sql.add(", updated_at = ").bind(write.after[meta::kUpdatedAt]);
  sql.add(", updated_by = ").bind(write.after[meta::kUpdatedBy]);
  for (int f : columns.own)
    if (write.changed[f] && f != meta::kVersion && f != meta::kUpdatedAt && f != meta::kUpdatedBy)
      sql.add(", " + quote_identifier(write.entity[f].name) + " = ").bind(write.after[f]);
  for (int f : columns.sort_keys)
    if (write.changed[f]) sql.add(", " + quote_identifier(write.entity[f].name + "_sort") + " = ").bind(sort_value(write.after[f]));
  sql.add(" WHERE id = ").bind(write.after.id());
  try {
    ctx.db.execute(sql.text, sql.values);
  } catch (const db::ConstraintViolated& e) {
    throw_duplicate(write.entity, e.constraint);
  }
  KeptValues beside;
  for (int f : columns.apart)
    if (write.changed[f]) beside.emplace_back(f, write.after[f]);
  keep(ctx, write.entity, write.after.id(), beside);
}

void write_links(Context& ctx, const Write& write) {
  for (const auto& [field, ids] : write.links) {
    const auto table = link_table(write.entity, write.entity[field]);
    if (write.before) ctx.db.execute("DELETE FROM " + table + " WHERE source = ?", {write.after.id()});
    for (const auto& id : ids)
      ctx.db.execute("INSERT INTO " + table + " (source, target) VALUES (?, ?)", {write.after.id(), id});
  }
}

void throw_duplicate(const Entity& entity, const std::string& constraint) {
  for (const auto& field : entity.fields)
    if (field.unique && constraint.find(field.name) != std::string::npos)
      throw base::invalid(field.name, "record.duplicate");
  throw base::conflict("record.duplicate_row", {{"entity", entity.name}});
}

}  // namespace keyuan::record
