// Tables and columns as the descriptions have them.
#include "record/apart.hpp"
#include "record/check/check.hpp"
#include "record/schema.hpp"

namespace keyuan::record::check {
void tables(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) {
    const auto there = existing_columns(look.tx, entity->table);
    const auto& columns = look.catalog[*entity];
    Tally missing;
    for (int f : columns.own)
      if (!there.contains((*entity)[f].name)) missing.add((*entity)[f].name);
    if (!columns.apart.empty()) {
      const auto beside = existing_columns(look.tx, apart::name_of(*entity));
      for (int f : columns.apart)
        if (!beside.contains((*entity)[f].name)) missing.add((*entity)[f].name);
    }
    for (int f : columns.sort_keys)
      if (const auto name = (*entity)[f].name + "_sort"; !there.contains(name)) missing.add(name);
    for (int f : columns.linked)
      if (const auto name = entity->table + "__" + (*entity)[f].name; existing_columns(look.tx, name).empty()) missing.add(name);
    missing.tell(look, "tables.missing", entity->table,
                 "The table " + entity->table + " lacks {} columns that this program knows: `keyuan migrate` adds them");
  }
}

}  // namespace keyuan::record::check
