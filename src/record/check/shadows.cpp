// What follows from records and is kept beside them: sort keys, the owner's department, totals.
#include "base/text/sort_key.hpp"
#include "record/check/check.hpp"
#include "record/figures.hpp"

namespace keyuan::record::check {

void sort_keys(Look& look) {
  for (const auto& entity : look.catalog.meta->entities())
    for (int f : look.catalog[*entity].sort_keys) {
      const auto& name = (*entity)[f].name;
      const auto table = quote_identifier(entity->table);
      Steps steps(look, number(look.tx, "SELECT count(*) FROM " + table));
      Tally differ;
      auto rows = look.tx.stream("SELECT id, " + quote_identifier(name) + ", " + quote_identifier(name + "_sort") + " FROM " + table);
      while (rows.next()) {
        steps.one();
        const bool same = rows.is_null(1) ? rows.is_null(2)
                                          : !rows.is_null(2) && rows.blob(2) == base::text::sort_key(rows.text(1));
        if (!same) differ.add(rows.id(0));
      }
      differ.tell(look, "sort_keys.differ", entity->name,
                  "{} records of " + entity->name + " have a sort key that is not that of their " + name, Mend::kSortKeys);
    }
}

void departments(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) {
    if (!entity->owned) continue;
    Tally differ;
    auto rows = look.tx.stream("SELECT t.id FROM " + quote_identifier(entity->table) +
                               " t JOIN \"user\" u ON u.id = t.owner WHERE u.removed_at IS NULL AND "
                               "t.department IS DISTINCT FROM u.department");
    while (rows.next()) differ.add(rows.id(0));
    differ.tell(look, "departments.differ", entity->name,
                "{} records of " + entity->name + " are in another department than their owner", Mend::kDepartments);
  }
}

void totals(Look& look) {
  for (const auto& entity : look.catalog.meta->entities())
    if (!figures_are_right(look.tx, *entity))
      look.findings.push_back({"totals.differ", entity->name, 1, "The kept totals of " + entity->name + " are not what counting gives", {}, Mend::kTotals});
}

}  // namespace keyuan::record::check
