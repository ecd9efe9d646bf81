#include "record/schema.hpp"

#include <vector>

#include "record/apart.hpp"
#include "record/figures.hpp"
#include "record/indexes.hpp"
#include "record/search/tables.hpp"
#include "record/tables.hpp"

namespace keyuan::record {
namespace {

using db::ColumnType;
using db::Dialect;
using meta::Storage;

struct Column {
  std::string name;
  std::string_view type;
};

std::vector<Column> columns_of(Dialect dialect, const Catalog& catalog, const Entity& entity) {
  std::vector<Column> columns;
  for (int f : catalog[entity].own) columns.push_back({entity[f].name, declared(dialect, entity[f])});
  for (int f : catalog[entity].sort_keys) columns.push_back({entity[f].name + "_sort", db::column_type(dialect, ColumnType::kBlob)});
  return columns;
}

std::string declaration(const Column& column) { return quote_identifier(column.name) + " " + std::string(column.type); }

// A new table is made with all its columns: SQLite reads its whole schema anew after each that is added.
void prepare_table(db::Transaction& tx, const Catalog& catalog, const Entity& entity) {
  const auto dialect = tx.dialect();
  const auto table = quote_identifier(entity.table);
  const auto existing = existing_columns(tx, entity.table);
  const auto columns = columns_of(dialect, catalog, entity);
  if (existing.empty()) {
    auto sql = "CREATE TABLE IF NOT EXISTS " + table + " (seq " + std::string(db::column_type(dialect, ColumnType::kKey)) + ", id " +
               std::string(db::column_type(dialect, ColumnType::kId)) + " NOT NULL UNIQUE";
    for (const auto& column : columns)
      if (column.name != "id" && column.name != "seq") sql += ", " + declaration(column);
    return tx.script(sql + ")");
  }
  for (const auto& column : columns)
    if (!existing.contains(column.name)) tx.script("ALTER TABLE " + table + " ADD COLUMN " + declaration(column));
}

}  // namespace

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

void prepare_entity(db::Transaction& tx, const Catalog& catalog, const Entity& entity) {
  const auto dialect = tx.dialect();
  prepare_table(tx, catalog, entity);
  for (int f : catalog[entity].linked) {
    const auto link = link_table(entity, entity[f]);
    const std::string id(db::column_type(dialect, ColumnType::kId));
    tx.script("CREATE TABLE IF NOT EXISTS " + link + " (source " + id + " NOT NULL, target " + id +
              " NOT NULL, PRIMARY KEY (source, target));"
              "CREATE INDEX IF NOT EXISTS " + quote_identifier(entity.table + "__" + entity[f].name + "_target") + " ON " + link + " (target)");
  }
  apart::prepare(tx, catalog, entity);
  prepare_indexes(tx, entity);
  prepare_figures(tx, entity);
  search::prepare_table(tx, entity);
}

void prepare_engine_tables(db::Database& database) { db::migrate(database, "engine", engine_tables()); }

void prepare_tables(db::Database& database, const Catalog& catalog) {
  prepare_engine_tables(database);
  // A type at a time: after a new version the indexes of a large table may be made again, which is much to commit.
  for (const auto& entity : catalog.meta->entities())
    database.write([&](db::Transaction& tx) { prepare_entity(tx, catalog, *entity); });
}

}  // namespace keyuan::record
