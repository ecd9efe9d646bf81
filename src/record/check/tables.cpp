// Tables and columns as the descriptions have them.
#include <set>

#include "record/check/check.hpp"

namespace keyuan::record::check {
namespace {

std::set<std::string> columns_of(db::Transaction& tx, const std::string& table) {
  std::set<std::string> names;
  auto rows = tx.dialect() == db::Dialect::kSqlite
                  ? tx.query("SELECT name FROM pragma_table_info(?)", {table})
                  : tx.query("SELECT column_name::text FROM information_schema.columns WHERE table_schema = "
                             "current_schema() AND table_name = ?", {table});
  while (rows.next()) names.emplace(rows.text(0));
  return names;
}

}  // namespace

void tables(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) {
    const auto there = columns_of(look.tx, entity->table);
    const auto& columns = look.catalog[*entity];
    Tally missing;
    for (int f : columns.stored)
      if (!there.contains((*entity)[f].name)) missing.add((*entity)[f].name);
    for (int f : columns.sort_keys)
      if (const auto name = (*entity)[f].name + "_sort"; !there.contains(name)) missing.add(name);
    for (int f : columns.linked)
      if (const auto name = entity->table + "__" + (*entity)[f].name; columns_of(look.tx, name).empty()) missing.add(name);
    missing.tell(look, "tables.missing", entity->table,
                 "The table " + entity->table + " lacks {} columns that this program knows: `keyuan migrate` adds them");
  }
}

}  // namespace keyuan::record::check
