#include "modules/people/views.hpp"

#include "fields/view.hpp"
#include "record/write.hpp"

namespace keyuan::people {

namespace view = fields::view;

void keep_one_default(record::Context& ctx, record::Write& write) {
  if (!write.changes(view::is_default) || !write.after.get(view::is_default) || !write.after.owner()) return;
  std::vector<base::Id> others;
  for (auto rows = ctx.db.query("SELECT id FROM \"view\" WHERE owner = ? AND entity = ? AND kind = ? AND is_default = 1 AND id <> ? ORDER BY id",
                                {write.after.owner(), write.after.get(view::entity), write.after.get(view::kind), write.after.id()});
       rows.next();)
    others.push_back(rows.id(0));
  record::Changes not_first;
  not_first.set(view::is_default, false);
  for (const auto& id : others)
    if (const auto other = record::load(ctx, write.entity, id, record::Lock::kForUpdate)) record::update_loaded(ctx, *other, not_first);
}

}  // namespace keyuan::people
