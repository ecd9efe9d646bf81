// What records point to.
#include "record/check/check.hpp"

namespace keyuan::record::check {
namespace {

// Where the values of `field` are found; empty when it is no reference in a column.
std::string target_table(const Field& field) {
  if (field.type->storage() != meta::Storage::kId || field.index == meta::kId) return {};
  if (field.target) return quote_identifier(field.target->table);
  return field.type->name() == "file" ? "file" : std::string();
}

}  // namespace

void references(Look& look) {
  for (const auto& entity : look.catalog.meta->entities())
    for (const auto& field : entity->fields) {
      const auto target = target_table(field);
      if (target.empty()) continue;
      const auto column = "t." + quote_identifier(field.name);
      // What nobody owns may lie in a place instead of a department, of which only the modules know.
      const std::string owned = entity->owned && field.index == meta::kDepartment ? "t.owner IS NOT NULL AND " : "";
      Tally lost;
      auto rows = look.tx.stream("SELECT t.id FROM " + quote_identifier(entity->table) + " t WHERE " + owned + column +
                                 " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + target + " x WHERE x.id = " + column + ")");
      while (rows.next()) lost.add(rows.id(0));
      lost.tell(look, "references.lost", entity->name,
                "{} records of " + entity->name + " refer in " + field.name + " to something that is not there");
    }
}

void links(Look& look) {
  for (const auto& entity : look.catalog.meta->entities())
    for (int f : look.catalog[*entity].linked) {
      const auto& field = (*entity)[f];
      Tally lost;
      auto rows = look.tx.stream("SELECT l.source FROM " + link_table(*entity, field) + " l WHERE NOT EXISTS (SELECT 1 FROM " +
                                 quote_identifier(entity->table) + " s WHERE s.id = l.source) OR NOT EXISTS (SELECT 1 FROM " +
                                 quote_identifier(field.target->table) + " x WHERE x.id = l.target)");
      while (rows.next()) lost.add(rows.id(0));
      lost.tell(look, "links.lost", entity->table + "__" + field.name,
                "{} rows of " + entity->table + "__" + field.name + " link records that are not there", Mend::kLinks);
    }
}

}  // namespace keyuan::record::check
