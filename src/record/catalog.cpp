#include "record/catalog.hpp"

#include "record/apart.hpp"

namespace keyuan::record {

std::string link_table(const meta::Entity& entity, const meta::Field& field) {
  return quote_identifier(entity.table + "__" + field.name);
}

std::shared_ptr<const Catalog> Catalog::of(std::shared_ptr<const meta::Snapshot> meta, db::Dialect dialect) {
  auto catalog = std::make_shared<Catalog>();
  for (const auto& entity : meta->entities()) {
    Columns c;
    c.table = quote_identifier(entity->table);
    std::string names, places;
    for (const auto& field : entity->fields) {
      if (field.type->name() == "references") c.linked.push_back(field.index);
      if (field.type->storage() == meta::Storage::kNone) continue;
      c.select += (c.stored.empty() ? "t." : ", t.") + quote_identifier(field.name);
      c.stored.push_back(field.index);
      if (field.title_sort) c.sort_keys.push_back(field.index);
      if (apart::kept(dialect, field)) {
        c.apart.push_back(field.index);
        continue;
      }
      names += (c.own.empty() ? "" : ", ") + quote_identifier(field.name);
      places += c.own.empty() ? "?" : ", ?";
      c.own.push_back(field.index);
    }
    for (int f : c.sort_keys) {
      names += ", " + quote_identifier(entity->fields[f].name + "_sort");
      places += ", ?";
    }
    c.insert = "INSERT INTO " + c.table + " (" + names + ") VALUES (" + places + ") RETURNING seq";
    c.from = c.table;
    if (!c.apart.empty()) apart::complete(*entity, c);
    catalog->columns.emplace(entity.get(), std::move(c));
  }
  catalog->meta = std::move(meta);
  return catalog;
}

}  // namespace keyuan::record
