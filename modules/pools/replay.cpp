#include "modules/pools/replay.hpp"

#include "record/load.hpp"
#include "record/query/sql.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using base::Time;
using record::Context;
using record::Sql;

using Pasts = std::unordered_map<Id, Past>;

std::optional<base::Date> date_in(const db::Rows& rows, int column) {
  return rows.is_null(column) ? std::nullopt : base::Date::parse(rows.text(column));
}

void read_follow_ups(Context& ctx, const meta::Entity& entity, std::span<const Id> ids, Pasts& out) {
  Sql sql;
  sql.add("SELECT " + entity.name + ", at FROM activity WHERE " + entity.name + " IN ").bind_list(ids);
  sql.add(" AND at IS NOT NULL AND kind = 'follow_up' AND removed_at IS NULL ORDER BY " + entity.name + ", at");
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) out[rows.id(0)].follow_ups.push_back({rows.integer(1)});
}

void read_extensions(Context& ctx, const meta::Entity& entity, std::span<const Id> ids, Pasts& out) {
  Sql sql;
  sql.add("SELECT " + entity.name + ", decided_at, days FROM extension_request WHERE " + entity.name + " IN ").bind_list(ids);
  sql.add(" AND state = 'approved' AND removed_at IS NULL ORDER BY decided_at");
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
    out[rows.id(0)].extensions.emplace_back(Time{rows.integer(1)}, static_cast<int>(rows.integer(2)));
}

// A contract without an end is one order, which ended on the day it was won: as deals.cpp counts.
void read_deals(Context& ctx, std::span<const Id> customers, Pasts& out) {
  Sql sql;
  sql.add("SELECT account, created_at, CASE WHEN status <> 'open' THEN closed_on END, status, coalesce(contract_ends, closed_on) "
          "FROM opportunity WHERE account IN ").bind_list(customers);
  sql.add(" AND removed_at IS NULL ORDER BY created_at");
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
    out[rows.id(0)].deals.push_back({{rows.integer(1)}, date_in(rows, 2), rows.text(3) == "won", date_in(rows, 4)});
}

}  // namespace

Pasts pasts(Context& ctx, const meta::Entity& entity, std::span<const Id> ids) {
  Pasts out;
  if (ids.empty()) return out;
  read_follow_ups(ctx, entity, ids, out);
  read_extensions(ctx, entity, ids, out);
  if (entity.name == "account") read_deals(ctx, ids, out);
  return out;
}

std::vector<Held> ended_after(Context& ctx, const meta::Entity& entity, const std::vector<int>& fields, Id pool, const After& after, int limit) {
  Sql sql;
  sql.add("SELECT h.seq, h.holder, h.held_from, h.held_until");
  for (const int field : fields) sql.add(", t." + record::quote_identifier(entity[field].name));
  sql.add(" FROM holding h JOIN " + (*ctx.catalog)[entity].from + " t ON t.id = h." + entity.name + " WHERE h.pool = ").bind(pool);
  sql.add(" AND (h.held_until, h.seq) > (").bind(after.until.ms).add(", ").bind(after.seq);
  sql.add(") AND h.removed_at IS NULL AND t.removed_at IS NULL AND t.pool = ").bind(pool);
  sql.add(" ORDER BY h.held_until, h.seq LIMIT " + std::to_string(limit));
  std::vector<Held> out;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    Held one{rows.integer(0), rows.id(1), {rows.integer(2)}, {rows.integer(3)}, record::Record(entity)};
    for (std::size_t i = 0; i < fields.size(); ++i)
      one.record[fields[i]] = record::read_value(rows, static_cast<int>(i) + 4, entity[fields[i]].type->storage());
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace keyuan::pools
