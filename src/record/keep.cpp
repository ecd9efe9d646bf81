#include "record/keep.hpp"

#include <stdexcept>

#include "record/apart.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record {

namespace {

// Written where it differs.
void write(Context& ctx, const Entity& entity, const std::string& table, std::string_view which, Id id, const KeptValues& values) {
  if (values.empty()) return;
  const auto name = [&](const auto& one) { return quote_identifier(entity[one.first].name); };
  const auto* differs = ctx.db.dialect() == db::Dialect::kSqlite ? " IS NOT " : " IS DISTINCT FROM ";
  Sql sql;
  sql.add("UPDATE " + table);
  for (const auto& one : values) sql.add((&one == values.data() ? " SET " : ", ") + name(one) + " = ").bind(one.second);
  sql.add(which).values.push_back(id);
  for (const auto& one : values) sql.add((&one == values.data() ? " AND (" : " OR ") + name(one) + differs).bind(one.second);
  ctx.db.execute(sql.add(")").text, sql.values);
}

}  // namespace

void keep(Context& ctx, const Entity& entity, Id id, const KeptValues& values) {
  KeptValues own, beside;
  for (const auto& [index, value] : values) {
    const auto& field = entity[index];
    if (!field.read_only || field.search != meta::SearchAs::kNone || field.type->storage() == meta::Storage::kNone)
      throw std::logic_error("keep() of " + entity.name + "." + field.name);
    (apart::kept(ctx.db.dialect(), field) ? beside : own).emplace_back(index, value);
  }
  const auto table = quote_identifier(entity.table);
  write(ctx, entity, table, " WHERE id = ?", id, own);
  write(ctx, entity, apart::table(entity), " WHERE seq = (SELECT own.seq FROM " + table + " own WHERE own.id = ?)", id, beside);
}

}  // namespace keyuan::record
