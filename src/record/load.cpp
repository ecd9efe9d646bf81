#include "record/load.hpp"

#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/apart.hpp"

namespace keyuan::record {

Value read_value(db::Rows& rows, int column, meta::Storage storage) {
  if (rows.is_null(column)) return {};
  switch (storage) {
    case meta::Storage::kInteger:
    case meta::Storage::kDecimal:
    case meta::Storage::kTime:
    case meta::Storage::kBoolean: return rows.integer(column);
    case meta::Storage::kId: return rows.id(column);
    default: return std::string(rows.text(column));
  }
}

void read_columns(db::Rows& rows, const Columns& columns, Record& record, int first) {
  for (std::size_t i = 0; i < columns.stored.size(); ++i) {
    const int field = columns.stored[i];
    record[field] = read_value(rows, first + static_cast<int>(i), record.entity()[field].type->storage());
  }
}

std::optional<Record> load(Context& ctx, const Entity& entity, Id id, Lock lock) {
  const auto& columns = (*ctx.catalog)[entity];
  std::string sql = "SELECT " + columns.select + " FROM " + columns.from + " t WHERE t.id = ?";
  if (lock == Lock::kForUpdate && ctx.db.dialect() == db::Dialect::kPostgres) {
    if (!columns.apart.empty()) sql.append(" AND t").append(apart::kThere);
    sql += " FOR UPDATE";
  }
  Record record(entity);
  {
    auto rows = ctx.db.query(sql, {id});
    if (!rows.next()) return std::nullopt;
    read_columns(rows, columns, record);
  }
  for (int field : columns.linked) {
    auto& targets = record.links[field];
    auto rows = ctx.db.query("SELECT target FROM " + link_table(entity, entity[field]) + " WHERE source = ? ORDER BY target", {id});
    while (rows.next()) targets.push_back(rows.id(0));
  }
  return record;
}

Record find(Context& ctx, const Entity& entity, Id id, Lock lock, bool removed) {
  auto record = load(ctx, entity, id, lock);
  if (!record || record->removed() != removed ||
      !access::reaches(ctx, entity, access::Verb::kRead, id, record->owner(), record->department()))
    throw base::not_found();
  return std::move(*record);
}

Record find_for(Context& ctx, const Entity& entity, Id id, access::Verb verb, bool removed, Lock lock) {
  auto record = find(ctx, entity, id, lock, removed);
  if (!access::reaches(ctx, entity, verb, id, record.owner(), record.department()))
    throw base::forbidden("access.not_allowed",
                          {{"verb", std::string(access::kVerbNames[static_cast<int>(verb)])}, {"entity", entity.name}});
  return record;
}

std::optional<Record> load_by(Context& ctx, const Entity& entity, int field, const Value& value) {
  const auto& columns = (*ctx.catalog)[entity];
  auto rows = ctx.db.query("SELECT " + columns.select + " FROM " + columns.from + " t WHERE t." +
                               quote_identifier(entity[field].name) + " = ? AND t.removed_at IS NULL LIMIT 2",
                           {value});
  if (!rows.next()) return std::nullopt;
  Record record(entity);
  read_columns(rows, columns, record);
  if (rows.next()) return std::nullopt;
  return record;
}

}  // namespace keyuan::record
