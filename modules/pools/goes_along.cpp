#include "modules/pools/goes_along.hpp"

#include <vector>

#include "fields/activity.hpp"
#include "fields/contact.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

namespace activity = fields::activity;
namespace contact = fields::contact;
using base::Id;
using record::Record;

std::vector<Id> found(record::Context& ctx, const std::string& sql, const db::Values& values) {
  std::vector<Id> ids;
  for (auto rows = ctx.db.query(sql, values); rows.next();) ids.push_back(rows.id(0));
  return ids;
}

// Contacts of a customer, and open tasks about the record, that `whose` has; nil: that nobody has.
std::vector<Id> contacts(record::Context& ctx, const Record& of, Id whose) {
  if (of.entity().name != "account") return {};
  if (!whose) return found(ctx, "SELECT id FROM contact WHERE account = ? AND owner IS NULL AND removed_at IS NULL ORDER BY id", {of.id()});
  return found(ctx, "SELECT id FROM contact WHERE account = ? AND owner = ? AND removed_at IS NULL ORDER BY id", {of.id(), whose});
}

std::vector<Id> tasks(record::Context& ctx, const Record& about, Id whose) {
  const std::string open = "SELECT id FROM activity WHERE " + about.entity().name +
                           " = ? AND kind = 'task' AND done = 0 AND removed_at IS NULL AND ";
  if (!whose) return found(ctx, open + "assignee IS NULL AND owner IS NULL ORDER BY id", {about.id()});
  return found(ctx, open + "(assignee = ? OR assignee IS NULL AND owner = ?) ORDER BY id", {about.id(), whose, whose});
}

void give(record::Context& ctx, const meta::Entity& entity, const std::vector<Id>& ids, const record::Changes& changes) {
  for (const auto& id : ids)
    if (const auto record = record::load(ctx, entity, id, record::Lock::kForUpdate)) record::update_loaded(ctx, *record, changes);
}

record::Changes to_owner(Id to) { return record::Changes{}.put(meta::kOwner, record::convert::to_value(to)); }

record::Changes to_assignee(Id to) { return to_owner(to).put(activity::assignee.index, record::convert::to_value(to)); }

}  // namespace

void pass_along(record::Context& ctx, const Record& record, Id from, Id to) {
  give(ctx, ctx.entity(contact::kEntity), contacts(ctx, record, from), to_owner(to));
  give(ctx, ctx.entity(activity::kEntity), tasks(ctx, record, from), to_assignee(to));
}

}  // namespace keyuan::pools
