#include "record/indexes.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "db/sql.hpp"
#include "meta/field_type.hpp"
#include "record/apart.hpp"

namespace keyuan::record {
namespace {

using db::Dialect;
using meta::Entity;
using meta::Field;
using meta::Storage;

using Columns = std::vector<std::string>;
// What follows ON table, by name.
using Definitions = std::map<std::string, std::string>;

std::string name_of(const Entity& entity, const Columns& columns, std::string_view ending) {
  std::string name = entity.table;
  for (const auto& column : columns) name += "_" + column;
  if (name.size() > 60) name = name.substr(0, 50) + std::to_string(std::hash<std::string>{}(name) % 1'000'000'000);
  return name.append(ending);
}

class Collector {
 public:
  Collector(Dialect dialect, const Entity& entity) : dialect_(dialect), entity_(entity) {}

  // The same for what lists one reference away are narrowed by: they ask for ids.
  void narrowed(const Columns& columns) { sorted(columns, ", id"); }
  // For the order and the narrowing of lists.
  void sorted(const Columns& columns, std::string_view more = "") {
    auto list = joined(columns) + "seq";
    // A unique index takes several NULLs on both databases; the row number makes the others a total order.
    if (dialect_ == Dialect::kSqlite) {
      list += ", removed_at";
      for (const auto* who : {"owner", "department"})
        if (entity_.owned && std::find(columns.begin(), columns.end(), who) == columns.end()) list += std::string(", ") + who;
      list += more;
    }
    add(columns, "_index", list, "");
  }
  // For finding by a value that many records lack.
  void looked_up(const Columns& columns) {
    auto list = joined(columns) + "seq";
    if (dialect_ == Dialect::kSqlite) list += ", removed_at";
    add(columns, "_index", list, " AND " + db::quote_identifier(columns.front()) + " IS NOT NULL");
  }
  void unique(const Columns& columns) {
    auto list = joined(columns);
    add(columns, "_unique", list.substr(0, list.size() - 2), "");
  }
  void removed() { all_.emplace(entity_.table + "_removed", "(removed_at, seq) WHERE removed_at IS NOT NULL"); }

  Definitions take() { return std::move(all_); }

 private:
  void add(const Columns& columns, std::string_view ending, const std::string& list, const std::string& where) {
    all_.emplace(name_of(entity_, columns, ending), "(" + list + ") WHERE removed_at IS NULL" + where);
  }
  // An index is the same words on both databases but for where NULL stands: first, as on SQLite.
  [[nodiscard]] std::string joined(const Columns& columns) const {
    std::string list;
    for (const auto& c : columns) list += db::quote_identifier(c) + (dialect_ == Dialect::kPostgres ? " NULLS FIRST, " : ", ");
    return list;
  }

  Dialect dialect_;
  const Entity& entity_;
  Definitions all_;
};

std::string column_of(const Field& field) { return field.name + (field.title_sort ? "_sort" : ""); }

// What is looked for as a whole rather than sorted by.
bool is_key(const Field& field) {
  return field.type->storage() == Storage::kId || field.search == meta::SearchAs::kCode ||
         field.search == meta::SearchAs::kPhone || field.search == meta::SearchAs::kEmail;
}

// Those described that lie in the record's own table.
std::vector<std::vector<int>> described(Dialect dialect, const Entity& entity) {
  auto own = entity.indexes;
  std::erase_if(own, [&](const auto& fields) { return std::any_of(fields.begin(), fields.end(), [&](int f) { return apart::kept(dialect, entity[f]); }); });
  return own;
}

// What most records lack is left out of the index.
bool partly(const Field& first) { return !first.system && !first.required && first.type->storage() == Storage::kId; }

Columns columns_of(const Entity& entity, const std::vector<int>& fields) {
  Columns columns;
  for (int f : fields) columns.push_back(column_of(entity[f]));
  return columns;
}

Definitions wanted(Dialect dialect, const Entity& entity) {
  Collector indexes(dialect, entity);
  const auto own = described(dialect, entity);
  const auto leads_one = [&](const Field& field) { return std::any_of(own.begin(), own.end(), [&](const auto& fields) { return fields.front() == field.index; }); };
  for (const auto& fields : own) {
    if (partly(entity[fields.front()])) indexes.looked_up(columns_of(entity, fields));
    else indexes.narrowed(columns_of(entity, fields));
  }
  indexes.sorted({"created_at"});
  indexes.sorted({"updated_at"});
  for (const auto& field : entity.fields) {
    if (field.title_sort) indexes.sorted({column_of(field)});
    if (field.unique) indexes.unique({field.name});
    const bool who = entity.owned && (field.index == meta::kOwner || field.index == meta::kDepartment);
    const bool reference = field.type->storage() == Storage::kId && field.target && (!field.system || who);
    if ((!reference && !field.indexed) || field.unique || leads_one(field)) continue;
    if (is_key(field)) indexes.looked_up({field.name});
    else indexes.narrowed({field.name});
  }
  indexes.removed();
  return indexes.take();
}

// One a line, as they were last made: name, space, definition.
Definitions made(db::Transaction& tx, const Entity& entity) {
  Definitions all;
  auto rows = tx.query("SELECT value FROM setting WHERE name = ?", {"indexes." + entity.name});
  if (!rows.next()) return all;
  auto text = rows.text(0);
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    const auto space = line.find(' ');
    all.emplace(line.substr(0, space), line.substr(space + 1));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return all;
}

void note(db::Transaction& tx, const Entity& entity, const Definitions& all) {
  std::string text;
  for (const auto& [name, definition] : all) text += (text.empty() ? "" : "\n") + name + " " + definition;
  tx.execute("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
             {"indexes." + entity.name, text});
}

// Made by programs that did not note them: all of their names, whatever they were.
Definitions unnoted(db::Transaction& tx, const Entity& entity) {
  Definitions all;
  auto rows = tx.dialect() == Dialect::kSqlite
                  ? tx.query("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", {entity.table})
                  : tx.query("SELECT i.indexname::text FROM pg_indexes i WHERE i.schemaname = current_schema() AND i.tablename = ? "
                             "AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)", {entity.table});
  while (rows.next()) all.emplace(std::string(rows.text(0)), "");
  return all;
}

}  // namespace

std::optional<std::string> order_index(const Entity& entity, int field) {
  const auto& f = entity[field];
  if (f.title_sort || field == meta::kCreatedAt || field == meta::kUpdatedAt) return name_of(entity, {column_of(f)}, "_index");
  for (const auto& fields : entity.indexes)
    if (fields.front() == field && !partly(f)) return name_of(entity, columns_of(entity, fields), "_index");
  if (f.indexed && !f.unique && !is_key(f)) return name_of(entity, {f.name}, "_index");
  return std::nullopt;
}

void prepare_indexes(db::Transaction& tx, const Entity& entity) {
  const auto goal = wanted(tx.dialect(), entity);
  auto there = made(tx, entity);
  if (goal == there) return;
  if (there.empty()) there = unnoted(tx, entity);
  for (const auto& [name, definition] : there)
    if (const auto it = goal.find(name); it == goal.end() || it->second != definition)
      tx.script("DROP INDEX IF EXISTS " + db::quote_identifier(name));
  for (const auto& [name, definition] : goal)
    tx.script("CREATE " + std::string(name.ends_with("_unique") ? "UNIQUE " : "") + "INDEX IF NOT EXISTS " +
              db::quote_identifier(name) + " ON " + db::quote_identifier(entity.table) + " " + definition);
  note(tx, entity, goal);
}

void drop_indexes(db::Transaction& tx, const Entity& entity) {
  auto stay = made(tx, entity);
  for (const auto& [name, definition] : stay)
    if (!name.ends_with("_unique")) tx.script("DROP INDEX IF EXISTS " + db::quote_identifier(name));
  std::erase_if(stay, [](const auto& one) { return !one.first.ends_with("_unique"); });
  note(tx, entity, stay);
}

}  // namespace keyuan::record
