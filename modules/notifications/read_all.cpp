#include "modules/notifications/read_all.hpp"

#include "fields/notification.hpp"
#include "record/write.hpp"

namespace keyuan::notifications {

namespace notification = fields::notification;

int read_all(record::Context& ctx, base::Id about) {
  const auto& entity = ctx.entity(notification::kEntity);
  std::string sql = "SELECT id FROM notification WHERE owner = ? AND read_at IS NULL AND removed_at IS NULL";
  db::Values values = {ctx.actor->user};
  if (about) {
    sql += " AND record = ?";
    values.emplace_back(about.to_string());
  }
  std::vector<base::Id> unread;
  for (auto rows = ctx.db.query(sql + " ORDER BY seq", values); rows.next();) unread.push_back(rows.id(0));
  record::Changes changes;
  changes.set(notification::read_at, ctx.now());
  for (const auto& id : unread) record::update(ctx, entity, id, changes);
  return static_cast<int>(unread.size());
}

}  // namespace keyuan::notifications
