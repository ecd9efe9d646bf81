#include "modules/people/views.hpp"

#include "fields/view.hpp"

namespace keyuan::people {
namespace {

namespace view = fields::view;

base::Id whole_company(record::Context& ctx) {
  auto rows = ctx.db.query("SELECT id FROM department WHERE parent IS NULL AND removed_at IS NULL ORDER BY seq LIMIT 1");
  return rows.next() ? rows.id(0) : base::Id{};
}

}  // namespace

void share_view(record::Context& ctx, record::Write& write) {
  if (!write.changes(view::shared)) return;
  const auto company = whole_company(ctx);
  if (!company) return;
  if (write.after.get(view::shared) != view::shared_choice::all) {
    ctx.db.execute("DELETE FROM share WHERE record = ? AND grantee = ?", {write.after.id(), company});
    return;
  }
  ctx.db.execute("INSERT INTO share (id, entity, record, grantee, grantee_kind, level, created_by, created_at) "
                 "VALUES (?, ?, ?, ?, 'department', 'read', ?, ?) ON CONFLICT (record, grantee) DO NOTHING",
                 {ctx.ids.make(ctx.now().ms), std::string(view::kEntity), write.after.id(), company,
                  ctx.actor->user ? db::Value{ctx.actor->user} : db::Value{}, ctx.now().ms});
}

}  // namespace keyuan::people
