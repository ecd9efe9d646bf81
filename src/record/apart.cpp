#include "record/apart.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "db/database.hpp"
#include "record/schema.hpp"

namespace keyuan::record::apart {
namespace {

std::string joined(const Entity& entity, const std::vector<int>& fields, const std::string& shape) {
  std::string out;
  for (const int f : fields)
    out += (out.empty() ? "" : ", ") +
           fmt::format(fmt::runtime(shape), quote_identifier(entity[f].name), declared(db::Dialect::kPostgres, entity[f]));
  return out;
}

// A row of it goes with its record.
void follow_deletes(db::Transaction& tx, const Entity& entity) {
  const auto goes = name_of(entity) + "_goes";
  if (tx.query("SELECT 1 FROM pg_trigger WHERE tgname = ? AND tgrelid = to_regclass(?)", {goes, quote_identifier(entity.table)}).next()) return;
  tx.script(fmt::format("CREATE OR REPLACE FUNCTION {0}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN DELETE FROM {1} WHERE seq = OLD.seq; "
                        "RETURN NULL; END $body$; CREATE TRIGGER {0} AFTER DELETE ON {2} FOR EACH ROW EXECUTE FUNCTION {0}()",
                        quote_identifier(goes), table(entity), quote_identifier(entity.table)));
}

void prepare_indexes(db::Transaction& tx, const Entity& entity) {
  std::set<std::string> there;
  for (auto rows = tx.query("SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() AND tablename = ? AND indexname LIKE '%\\_index'",
                            {name_of(entity)}); rows.next();)
    there.emplace(rows.text(0));
  for (const auto& fields : entity.indexes) {
    if (!std::all_of(fields.begin(), fields.end(), [&](int f) { return entity[f].apart; })) continue;
    auto name = name_of(entity);
    for (const int f : fields) name += "_" + entity[f].name;
    name += "_index";
    if (there.erase(name) == 0)
      tx.script(fmt::format("CREATE INDEX {} ON {} ({}, seq)", quote_identifier(name), table(entity), joined(entity, fields, "{0} NULLS FIRST")));
  }
  for (const auto& name : there) tx.script("DROP INDEX " + quote_identifier(name));
}

// What is apart now and was in the table itself, with its values.
void move(db::Transaction& tx, const Entity& entity, const Columns& columns) {
  const auto before = existing_columns(tx, entity.table);
  std::vector<int> moved;
  std::string dropped;
  for (const int f : columns.apart) {
    if (!before.contains(entity[f].name)) continue;
    moved.push_back(f);
    dropped += (dropped.empty() ? "DROP COLUMN " : ", DROP COLUMN ") + quote_identifier(entity[f].name);
  }
  if (moved.empty()) return;
  tx.script(fmt::format("UPDATE {} beside SET {} FROM {} own WHERE own.seq = beside.seq AND coalesce({}) IS NOT NULL", table(entity),
                        joined(entity, moved, "{0} = own.{0}"), columns.table, joined(entity, moved, "own.{0}::text")));
  tx.script(fmt::format("ALTER TABLE {} {}", columns.table, dropped));
}

}  // namespace

std::string name_of(const Entity& entity) { return "apart_" + entity.table; }

std::string table(const Entity& entity) { return quote_identifier(name_of(entity)); }

void complete(const Entity& entity, Columns& columns) {
  columns.from = fmt::format("(SELECT own.*, beside.seq AS apart_row, {} FROM {} own LEFT JOIN {} beside ON beside.seq = own.seq)",
                             joined(entity, columns.apart, "beside.{0}"), columns.table, table(entity));
  columns.insert = fmt::format("WITH made AS ({}) INSERT INTO {} (seq, {}) VALUES ((SELECT made.seq FROM made), {}) RETURNING seq", columns.insert,
                               table(entity), joined(entity, columns.apart, "{0}"), joined(entity, columns.apart, "?"));
}

std::int64_t align(db::Transaction& tx, const Entity& entity) {
  const auto own = quote_identifier(entity.table), beside = table(entity);
  return tx.execute(fmt::format("INSERT INTO {1} (seq) SELECT seq FROM {0} ON CONFLICT DO NOTHING", own, beside)) +
         tx.execute(fmt::format("DELETE FROM {1} WHERE seq NOT IN (SELECT seq FROM {0})", own, beside));
}

void prepare(db::Transaction& tx, const Catalog& catalog, const Entity& entity) {
  const auto& columns = catalog[entity];
  if (columns.apart.empty()) return;
  const auto there = existing_columns(tx, name_of(entity));
  if (there.empty()) {
    tx.script("CREATE TABLE " + table(entity) + " (seq bigint PRIMARY KEY)");
    align(tx, entity);
  }
  for (const int f : columns.apart)
    if (!there.contains(entity[f].name)) tx.script(fmt::format("ALTER TABLE {} ADD COLUMN {}", table(entity), joined(entity, {f}, "{0} {1}")));
  move(tx, entity, columns);
  follow_deletes(tx, entity);
  prepare_indexes(tx, entity);
}

}  // namespace keyuan::record::apart
