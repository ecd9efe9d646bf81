// Where values are kept apart, each record has its row of them, and no row is of a record that is gone.
#include "record/apart.hpp"

#include "record/check/check.hpp"

namespace keyuan::record::check {

void apart_rows(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) {
    const auto& columns = look.catalog[*entity];
    if (columns.apart.empty()) continue;
    Tally astray;
    auto rows = look.tx.stream("SELECT own.id, beside.seq FROM " + columns.table + " own FULL JOIN " + apart::table(*entity) +
                               " beside ON beside.seq = own.seq WHERE own.seq IS NULL OR beside.seq IS NULL");
    while (rows.next()) {
      if (rows.is_null(0)) astray.add(std::to_string(rows.integer(1)));
      else astray.add(rows.id(0));
    }
    astray.tell(look, "apart.astray", entity->name,
                "{} records of " + entity->name + " have no row of what is kept apart of them, or a row has no record", Mend::kApart);
  }
}

}  // namespace keyuan::record::check
