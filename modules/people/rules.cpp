#include "modules/people/rules.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "fields/role.hpp"
#include "fields/user.hpp"

namespace keyuan::people {
namespace {

namespace user = fields::user;
namespace role = fields::role;
using record::WriteKind;

// Active people besides `except` who hold the administrator's role.
bool another_administrator(record::Context& ctx, base::Id except, base::Id administrator) {
  return ctx.db
      .query("SELECT 1 FROM \"user\" u JOIN user__roles r ON r.source = u.id "
             "WHERE r.target = ? AND u.id <> ? AND u.removed_at IS NULL AND u.active <> 0 LIMIT 1",
             {administrator, except})
      .next();
}

base::Id administrator_role(record::Context& ctx) {
  auto rows = ctx.db.query("SELECT id FROM role WHERE name = ? AND removed_at IS NULL", {ctx.meta().roles().front()});
  return rows.next() ? rows.id(0) : base::Id{};
}

bool holds(const std::map<int, std::vector<base::Id>>& links, base::Id wanted) {
  const auto it = links.find(user::roles.index);
  return it != links.end() && std::find(it->second.begin(), it->second.end(), wanted) != it->second.end();
}

}  // namespace

void keep_an_administrator(record::Context& ctx, record::Write& write) {
  if (!write.before) return;
  const auto administrator = administrator_role(ctx);
  if (!administrator || !write.before->get(user::active) || !holds(write.before->links, administrator)) return;
  const bool stays = write.kind == WriteKind::kUpdate && write.after.get(user::active) &&
                     holds(write.after.links, administrator);
  if (!stays && write.kind != WriteKind::kRestore && !another_administrator(ctx, write.before->id(), administrator))
    throw base::conflict("people.last_administrator");
}

void keep_seeded_roles(record::Context& ctx, record::Write& write) {
  if (!write.before || !write.before->get(role::seeded)) return;
  const bool gone = write.kind == WriteKind::kRemove || write.kind == WriteKind::kPurge;
  const bool administrator = write.before->get(role::name) == ctx.meta().roles().front();
  if (gone || write.changes(role::name) || (administrator && write.changes(role::rights)))
    throw base::conflict("people.seeded_role");
}

void move_records_along(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kUpdate || !write.changes(user::department)) return;
  const auto& department = write.after[user::department.index];
  for (const auto& entity : ctx.meta().entities())
    if (entity->owned)
      ctx.db.execute("UPDATE " + record::quote_identifier(entity->table) + " SET department = ? WHERE owner = ?",
                     {department, write.after.id()});
}

}  // namespace keyuan::people
