#include "modules/people/rules.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "fields/department.hpp"
#include "fields/role.hpp"
#include "fields/user.hpp"
#include "record/load.hpp"
#include "record/search/index.hpp"

namespace keyuan::people {
namespace {

namespace department = fields::department;
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

// The full-text index finds records by department too.
void move_in_index(record::Context& ctx, const record::Entity& entity, const std::vector<base::Id>& moved, base::Id from) {
  for (const auto& id : moved) {
    const auto after = record::load(ctx, entity, id);
    if (!after || after->removed()) continue;
    auto before = *after;
    before[meta::kDepartment] = from ? base::Value{from} : base::Value{};
    record::Write write{WriteKind::kUpdate, entity, &before, *after, std::vector<bool>(entity.fields.size()), {}};
    write.changed[meta::kDepartment] = write.after[meta::kDepartment] != before[meta::kDepartment];
    record::search::index(ctx, write);
  }
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

void check_zone(record::Context&, record::Write& write) {
  if (write.changes(user::zone) && write.after.has(user::zone) && !base::Zone::find(write.after.get(user::zone)))
    throw base::invalid(std::string(user::zone.name), "people.no_such_zone");
}

void keep_departments_a_tree(record::Context& ctx, record::Write& write) {
  if (!write.before || !write.changes(department::parent) || !write.after.has(department::parent)) return;
  // One after the other: of two that move below one another at once, the second sees the first.
  ctx.db.execute("UPDATE setting SET value = value WHERE name = 'workspace.name'");
  const bool circle = ctx.db.query(
      "WITH RECURSIVE above (id) AS (SELECT id FROM department WHERE id = ? UNION "
      "SELECT d.parent FROM department d JOIN above a ON a.id = d.id WHERE d.parent IS NOT NULL) "
      "SELECT 1 FROM above WHERE id = ?", {write.after.get(department::parent), write.after.id()}).next();
  if (circle) throw base::invalid(std::string(department::parent.name), "people.department_circle");
}

void move_records_along(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kUpdate || !write.changes(user::department)) return;
  const auto& department = write.after[user::department.index];
  for (const auto& entity : ctx.meta().entities()) {
    if (!entity->owned) continue;
    const auto table = record::quote_identifier(entity->table);
    std::vector<base::Id> moved;
    for (auto rows = ctx.db.query("SELECT id FROM " + table + " WHERE owner = ? ORDER BY seq", {write.after.id()}); rows.next();)
      moved.push_back(rows.id(0));
    ctx.db.execute("UPDATE " + table + " SET department = ? WHERE owner = ?", {department, write.after.id()});
    if (record::search::has_index(*entity)) move_in_index(ctx, *entity, moved, write.before->get(user::department));
  }
}

}  // namespace keyuan::people
