#include "record/keep.hpp"

#include <stdexcept>

#include "record/query/sql.hpp"

namespace keyuan::record {

void keep(Context& ctx, const Entity& entity, Id id, std::initializer_list<std::pair<int, Value>> values) {
  const bool sqlite = ctx.db.dialect() == db::Dialect::kSqlite;
  Sql sql;
  sql.add("UPDATE " + quote_identifier(entity.table) + " SET ");
  bool first = true;
  for (const auto& [index, value] : values) {
    const auto& field = entity[index];
    if (!field.read_only || field.search != meta::SearchAs::kNone || field.type->storage() == meta::Storage::kNone)
      throw std::logic_error("keep() of " + entity.name + "." + field.name);
    sql.add((first ? "" : ", ") + quote_identifier(field.name) + " = ").bind(value);
    first = false;
  }
  sql.add(" WHERE id = ").bind(id);
  first = true;
  for (const auto& [index, value] : values) {
    sql.add((first ? " AND (" : " OR ") + quote_identifier(entity[index].name) + (sqlite ? " IS NOT " : " IS DISTINCT FROM ")).bind(value);
    first = false;
  }
  sql.add(")");
  ctx.db.execute(sql.text, sql.values);
}

}  // namespace keyuan::record
