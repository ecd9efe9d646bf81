#include "base/problem.hpp"
#include "record/history/events.hpp"
#include "record/pipeline.hpp"
#include "record/search/index.hpp"
#include "record/write.hpp"

namespace keyuan::record {
namespace {

Write moved(const Context& ctx, WriteKind kind, const Record& before, Value removed_at) {
  Write write{kind, before.entity(), &before, before, std::vector<bool>(before.entity().fields.size()), {}};
  write.put(meta::kRemovedAt, std::move(removed_at));
  stamp(ctx, write);
  return write;
}

std::vector<Id> referring(Context& ctx, const Entity& entity, const Field& field, Id target) {
  std::vector<Id> ids;
  auto rows = ctx.db.query("SELECT id FROM " + quote_identifier(entity.table) + " WHERE " + quote_identifier(field.name) + " = ?", {target});
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

// Who made a record and who changed it last is no change of the record; anything else is one like any other.
void clear(Context& ctx, const Entity& entity, const Field& field, Id target) {
  if (field.system && field.index != meta::kOwner && field.index != meta::kDepartment) {
    const auto column = quote_identifier(field.name);
    ctx.db.execute("UPDATE " + quote_identifier(entity.table) + " SET " + column + " = NULL WHERE " + column + " = ?", {target});
    return;
  }
  auto system = ctx.as_system();
  Changes nothing;
  nothing.put(field.index, Value{});
  for (const auto& id : referring(ctx, entity, field, target))
    if (const auto record = load(system, entity, id)) update_loaded(system, *record, nothing);
}

// What a purge does to the records that refer to this one.
void let_go(Context& ctx, const Record& record) {
  for (const auto& entity : ctx.meta().entities())
    for (const auto& field : entity->fields) {
      if (field.target != &record.entity()) continue;
      if (field.type->name() == "references") {
        ctx.db.execute("DELETE FROM " + link_table(*entity, field) + " WHERE target = ?", {record.id()});
        continue;
      }
      if (field.on_remove == meta::OnRemove::kRefuse) {
        if (!referring(ctx, *entity, field, record.id()).empty()) throw base::conflict("record.in_use", {{"entity", entity->name}});
      } else if (field.on_remove == meta::OnRemove::kRemove) {
        auto system = ctx.as_system();
        for (const auto& id : referring(ctx, *entity, field, record.id())) {
          if (const auto child = load(system, *entity, id); child && !child->removed()) remove(system, *entity, id);
          purge(system, *entity, id);
        }
      } else {
        clear(ctx, *entity, field, record.id());
      }
    }
}

}  // namespace

void remove(Context& ctx, const Entity& entity, Id id, std::optional<std::int64_t> version) {
  const Record before = find_for(ctx, entity, id, access::Verb::kRemove);
  check_version(ctx, before, version);
  auto write = moved(ctx, WriteKind::kRemove, before, ctx.now().ms);
  ctx.hooks.run_before(ctx, write);
  update_row(ctx, write);
  search::index(ctx, write);
  ctx.hooks.run_after(ctx, write);
  log_write(ctx, write);
}

Record restore(Context& ctx, const Entity& entity, Id id) {
  const Record before = find_for(ctx, entity, id, access::Verb::kRemove, true);
  auto write = moved(ctx, WriteKind::kRestore, before, Value{});
  ctx.hooks.run_before(ctx, write);
  update_row(ctx, write);
  search::index(ctx, write);
  ctx.hooks.run_after(ctx, write);
  log_write(ctx, write);
  return std::move(write.after);
}

void purge(Context& ctx, const Entity& entity, Id id) {
  const Record before = find_for(ctx, entity, id, access::Verb::kPurge, true);
  Write write{WriteKind::kPurge, entity, &before, before, std::vector<bool>(entity.fields.size()), {}};
  ctx.hooks.run_before(ctx, write);
  let_go(ctx, before);
  for (int field : (*ctx.catalog)[entity].linked)
    ctx.db.execute("DELETE FROM " + link_table(entity, entity[field]) + " WHERE source = ?", {id});
  ctx.db.execute("DELETE FROM share WHERE record = ?", {id});
  ctx.db.execute("DELETE FROM file_piece WHERE file IN (SELECT f.id FROM file f WHERE f.record = ?)", {id});
  ctx.db.execute("DELETE FROM file WHERE record = ?", {id});
  ctx.db.execute("DELETE FROM " + (*ctx.catalog)[entity].table + " WHERE id = ?", {id});
  ctx.hooks.run_after(ctx, write);
  log_write(ctx, write);
}

}  // namespace keyuan::record
