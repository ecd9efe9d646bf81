#include "modules/leads/carried.hpp"

#include "fields/lead.hpp"
#include "record/query/sql.hpp"

namespace keyuan::leads {
namespace {

using base::Id;
using record::Sql;

// The reference of the same name as its target.
const record::Field* reference_to(const record::Entity& entity, std::string_view target) {
  const auto* field = entity.find(target);
  return field && field->target && field->target->name == target && field->type->storage() == meta::Storage::kId ? field : nullptr;
}

}  // namespace

bool goes_to_customers(const record::Entity& entity) { return entity.timeline && reference_to(entity, fields::lead::kEntity); }

Carried carry_over(record::Context& ctx, Id lead, const std::vector<To>& to) {
  Carried carried;
  for (const auto& entity : ctx.meta().entities()) {
    if (!goes_to_customers(*entity)) continue;
    const auto table = record::quote_identifier(entity->table);
    Sql sql;
    for (const auto& one : to) {
      const auto* field = one.id ? reference_to(*entity, one.entity) : nullptr;
      if (!field) continue;
      const auto column = record::quote_identifier(field->name);
      if (one.was_there)
        for (auto rows = ctx.db.query("SELECT id FROM " + table + " WHERE lead = ? AND " + column + " IS NULL", {lead}); rows.next();)
          carried[one.entity].push_back(rows.id(0));
      sql.add(sql.text.empty() ? "UPDATE " + table + " SET " : ", ").add(column + " = COALESCE(" + column + ", ").bind(one.id).add(")");
    }
    if (sql.text.empty()) continue;
    sql.add(" WHERE lead = ").bind(lead);
    ctx.db.execute(sql.text, sql.values);
  }
  return carried;
}

void take_back(record::Context& ctx, Id lead, std::string_view target, Id from, const std::vector<Id>* only) {
  if (only && only->empty()) return;
  for (const auto& entity : ctx.meta().entities()) {
    const auto* field = goes_to_customers(*entity) ? reference_to(*entity, target) : nullptr;
    if (!field) continue;
    const auto column = record::quote_identifier(field->name);
    Sql sql;
    sql.add("UPDATE " + record::quote_identifier(entity->table) + " SET " + column + " = NULL WHERE lead = ").bind(lead).add(" AND " + column + " = ").bind(from);
    if (only) sql.add(" AND id IN ").bind_list(db::Values(only->begin(), only->end()));
    ctx.db.execute(sql.text, sql.values);
  }
}

}  // namespace keyuan::leads
