#include "record/schema.hpp"

#include <set>

#include "record/search/tables.hpp"
#include "record/tables.hpp"

namespace keyuan::record {
namespace {

using db::ColumnType;
using db::Dialect;
using meta::Storage;

std::string_view declared(Dialect dialect, const Field& field) {
  switch (field.type->storage()) {
    case Storage::kInteger:
    case Storage::kDecimal:
    case Storage::kTime:
    case Storage::kBoolean: return db::column_type(dialect, ColumnType::kInteger);
    case Storage::kId: return db::column_type(dialect, ColumnType::kId);
    default: return db::column_type(dialect, ColumnType::kText);
  }
}

std::set<std::string> existing_columns(db::Transaction& tx, const std::string& table) {
  std::set<std::string> names;
  auto rows = tx.dialect() == Dialect::kSqlite
                  ? tx.query("SELECT name FROM pragma_table_info(?)", {table})
                  : tx.query("SELECT column_name::text FROM information_schema.columns WHERE table_schema = "
                             "current_schema() AND table_name = ?", {table});
  while (rows.next()) names.emplace(rows.text(0));
  return names;
}

// Like db::column_type, an index is the same words on both but for where NULL stands: first, as on SQLite.
void create_index(db::Transaction& tx, const Entity& entity, const std::vector<std::string>& columns, bool unique) {
  std::string name = entity.table, list;
  for (const auto& c : columns) {
    name += "_" + c;
    list += quote_identifier(c) + (tx.dialect() == Dialect::kPostgres ? " NULLS FIRST, " : ", ");
  }
  if (name.size() > 60) name = name.substr(0, 50) + std::to_string(std::hash<std::string>{}(name) % 1'000'000'000);
  // A unique index takes several NULLs on both databases; the row number makes the others a total order.
  // SQLite answers from an index alone only when it holds removed_at too, which every query names.
  const auto last = tx.dialect() == Dialect::kSqlite ? "seq, removed_at" : "seq";
  tx.script("CREATE " + std::string(unique ? "UNIQUE " : "") + "INDEX IF NOT EXISTS " +
            quote_identifier(name + (unique ? "_unique" : "_index")) + " ON " + quote_identifier(entity.table) + " (" +
            (unique ? list.substr(0, list.size() - 2) : list + last) + ") WHERE removed_at IS NULL");
}

void add_indexes(db::Transaction& tx, const Entity& entity) {
  for (const auto& fields : entity.indexes) {
    std::vector<std::string> names;
    for (int f : fields) names.push_back(entity[f].name + (entity[f].title_sort ? "_sort" : ""));
    create_index(tx, entity, names, false);
  }
  create_index(tx, entity, {"created_at"}, false);
  create_index(tx, entity, {"updated_at"}, false);
  if (entity.owned) {
    create_index(tx, entity, {"owner"}, false);
    create_index(tx, entity, {"department"}, false);
  }
  for (const auto& field : entity.fields) {
    if (field.unique) create_index(tx, entity, {field.name}, true);
    if (field.title_sort) create_index(tx, entity, {field.name + "_sort"}, false);
    const bool reference = field.type->storage() == Storage::kId && field.target && !field.system;
    if ((reference || field.indexed) && !field.unique) create_index(tx, entity, {field.name}, false);
  }
  tx.script("CREATE INDEX IF NOT EXISTS " + quote_identifier(entity.table + "_removed") + " ON " +
            quote_identifier(entity.table) + " (removed_at) WHERE removed_at IS NOT NULL");
}

}  // namespace

void prepare_entity(db::Transaction& tx, const Catalog& catalog, const Entity& entity) {
  const auto dialect = tx.dialect();
  const auto table = quote_identifier(entity.table);
  tx.script("CREATE TABLE IF NOT EXISTS " + table + " (seq " + std::string(db::column_type(dialect, ColumnType::kKey)) +
            ", id " + std::string(db::column_type(dialect, ColumnType::kId)) + " NOT NULL UNIQUE)");
  const auto existing = existing_columns(tx, entity.table);
  const auto add = [&](const std::string& name, std::string_view type) {
    if (!existing.contains(name))
      tx.script("ALTER TABLE " + table + " ADD COLUMN " + quote_identifier(name) + " " + std::string(type));
  };
  for (int f : catalog[entity].stored) add(entity[f].name, declared(dialect, entity[f]));
  for (int f : catalog[entity].sort_keys) add(entity[f].name + "_sort", db::column_type(dialect, ColumnType::kBlob));
  for (int f : catalog[entity].linked) {
    const auto link = link_table(entity, entity[f]);
    const std::string id(db::column_type(dialect, ColumnType::kId));
    tx.script("CREATE TABLE IF NOT EXISTS " + link + " (source " + id + " NOT NULL, target " + id +
              " NOT NULL, PRIMARY KEY (source, target));"
              "CREATE INDEX IF NOT EXISTS " + quote_identifier(entity.table + "__" + entity[f].name + "_target") + " ON " + link + " (target)");
  }
  add_indexes(tx, entity);
  search::prepare_table(tx, entity);
}

void prepare_tables(db::Database& database, const Catalog& catalog) {
  db::migrate(database, "engine", engine_tables());
  database.write([&](db::Transaction& tx) {
    for (const auto& entity : catalog.meta->entities()) prepare_entity(tx, catalog, *entity);
  });
}

}  // namespace keyuan::record
