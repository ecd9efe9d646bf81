#include "record/transfer/row_keys.hpp"

#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/load.hpp"

namespace keyuan::record::transfer {

RowKey key_of(const ReadRow& read, const Entity& entity, const std::vector<int>& keys) {
  for (const int f : keys) {
    if (read.composed_title && f == entity.title) continue;
    if (const auto* value = read.changes.find(f); value && !base::is_null(*value)) return {f, value};
  }
  return {};
}

std::string text_of(const Value& value) {
  if (const auto* id = std::get_if<Id>(&value)) return id->to_string();
  if (const auto* n = std::get_if<std::int64_t>(&value)) return std::to_string(*n);
  return base::as_text(value);
}

std::string joined(int field, const Value& value) { return std::to_string(field) + "=" + text_of(value); }

void append_changeable(Sql& sql, const Context& ctx, const Entity& entity) {
  sql.add(", CASE WHEN 1 = 1");
  access::append_clause(sql, ctx, entity, access::Verb::kUpdate);
  sql.add(" THEN 1 ELSE 0 END");
}

Reason not_changeable(const Entity& entity) { return {-1, "", "access.not_allowed", {{"verb", "update"}, {"entity", entity.name}}}; }

std::unordered_map<std::string, There> existing_by_key(Context& ctx, const Entity& entity, const std::vector<int>& keys,
                                                       const std::vector<Planned>& planned) {
  std::unordered_map<std::string, There> found;
  for (const int field : keys) {
    std::vector<Value> values;
    for (const auto& p : planned) {
      const auto key = key_of(p.read, entity, keys);
      if (key.field == field) values.push_back(*key.value);
    }
    if (values.empty()) continue;
    Sql sql;
    sql.add("SELECT t.id, t." + quote_identifier(entity[field].name));
    append_changeable(sql, ctx, entity);
    sql.add(" FROM " + quote_identifier(entity.table) + " t WHERE t.removed_at IS NULL AND t." + quote_identifier(entity[field].name) + " IN ");
    sql.bind_list(values);
    if (const auto unmasked = unmasked_where(ctx, entity, entity[field]); !unmasked.empty()) sql.add(" AND ").add(unmasked);
    access::append_clause(sql, ctx, entity, access::Verb::kRead);
    // The few that are found are sorted; along t.seq itself SQLite would read the whole table.
    sql.add(" ORDER BY +t.seq");
    auto rows = ctx.db.query(sql.text, sql.values);
    while (rows.next()) found.emplace(joined(field, read_value(rows, 1, entity[field].type->storage())), There{rows.id(0), rows.integer(2) != 0});
  }
  return found;
}

}  // namespace keyuan::record::transfer
