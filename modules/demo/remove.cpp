#include <array>
#include <vector>

#include "modules/demo/demo.hpp"
#include "record/query/sql.hpp"
#include "record/search/index.hpp"
#include "record/search/tables.hpp"
#include "record/write.hpp"

namespace keyuan::demo {
namespace {

using base::Id;
constexpr int kStep = 2'000;  // records a transaction

// Who refers to others goes before them.
constexpr std::array kOrder = {"notification", "score_rule", "assignment_rule", "absence", "pool_rule", "pool", "source_cost", "commitment", "plan_run", "activity", "stage_change", "opportunity", "lead", "relation", "contact", "account", "user", "department"};

std::vector<Id> some(db::Transaction& tx, const std::string& entity) {
  std::vector<Id> ids;
  auto rows = tx.query("SELECT t.id FROM " + db::quote_identifier(entity) + " t JOIN event e ON e.record = t.id AND e.kind = 'created' "
                       "WHERE e.via = ? LIMIT " + std::to_string(kStep), {std::string(kVia)});
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

// What others entered stays, without what it pointed to.
void let_go(record::Context& ctx, const meta::Entity& target, const std::vector<Id>& ids) {
  for (const auto& entity : ctx.meta().entities())
    for (const auto& field : entity->fields) {
      if (field.target != &target) continue;
      record::Sql sql;
      const auto column = db::quote_identifier(field.name);
      if (field.type->name() == "references") {
        sql.add("DELETE FROM " + record::link_table(*entity, field) + " WHERE target IN ").bind_list(ids);
      } else if (field.on_remove == meta::OnRemove::kRemove && entity->silent) {  // it only told of these
        sql.add("DELETE FROM " + db::quote_identifier(entity->table) + " WHERE " + column + " IN ").bind_list(ids);
      } else {
        sql.add("UPDATE " + db::quote_identifier(entity->table) + " SET " + column + " = NULL WHERE " + column + " IN ").bind_list(ids);
      }
      ctx.db.execute(sql.text, sql.values);
    }
}

// What is asked at every write and what lies in a pool has to know that it goes.
void retire(record::Context& ctx, const meta::Entity& entity, const std::vector<Id>& ids) {
  for (const auto* name : {"pool_rule", "assignment_rule", "score_rule"})
    if (entity.name == name)
      for (const auto& id : ids) record::remove(ctx, entity, id);
  if (entity.name != "pool") return;
  for (const auto* name : {"lead", "account"}) {
    record::Sql sql;
    sql.add("UPDATE " + db::quote_identifier(name) + " SET department = NULL WHERE owner IS NULL AND department IN ").bind_list(ids);
    ctx.db.execute(sql.text, sql.values);
  }
  for (const auto& id : ids) record::remove(ctx, entity, id);
}

void erase(record::Context& ctx, const meta::Entity& entity, const std::vector<Id>& ids) {
  retire(ctx, entity, ids);
  let_go(ctx, entity, ids);
  const auto all = [&](const std::string& statement) {
    record::Sql sql;
    sql.add(statement).bind_list(ids);
    ctx.db.execute(sql.text, sql.values);
  };
  for (int field : (*ctx.catalog)[entity].linked) all("DELETE FROM " + record::link_table(entity, entity[field]) + " WHERE source IN ");
  {
    record::Sql sql;
    sql.add("DELETE FROM file_piece WHERE file IN (SELECT id FROM file WHERE record IN ").bind_list(ids).add(")");
    ctx.db.execute(sql.text, sql.values);
  }
  all("DELETE FROM file WHERE record IN ");
  all("DELETE FROM share WHERE record IN ");
  all("DELETE FROM event WHERE record IN ");
  all("DELETE FROM " + db::quote_identifier(entity.table) + " WHERE id IN ");
}

std::int64_t count(db::Transaction& tx) {
  auto rows = tx.query("SELECT count(*) FROM event WHERE via = ? AND kind = 'created'", {std::string(kVia)});
  rows.next();
  return rows.integer(0);
}

}  // namespace

std::int64_t remove(app::Services& services, const Progress& progress) {
  std::int64_t total = 0, done = 0;
  services.database.read([&](db::Transaction& tx) { total = count(tx); });
  app::Behalf program;
  for (const auto* name : kOrder) {
    for (bool more = true; more;) {
      std::size_t gone = 0;
      services.write(program, [&](record::Context& ctx) {
        const auto ids = some(ctx.db, name);
        gone = ids.size();
        if (gone) erase(ctx, ctx.entity(name), ids);
      });
      done += static_cast<std::int64_t>(gone);
      more = gone > 0;
      if (more) progress(done, total);
    }
  }
  // The index forgets all at once what would be slow to take out one by one.
  services.write(program, [](record::Context& ctx) {
    for (const auto* name : kOrder)
      if (const auto& entity = ctx.entity(name); record::search::has_index(entity)) record::search::rebuild(ctx.db, entity);
  });
  services.reload_org();
  return done;
}

}  // namespace keyuan::demo
