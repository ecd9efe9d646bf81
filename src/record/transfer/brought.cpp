#include "record/transfer/brought.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/query/sql.hpp"
#include "record/transfer/new_records.hpp"
#include "record/transfer/row_keys.hpp"
#include "record/transfer/similar.hpp"

namespace keyuan::record::transfer {
namespace {

// Keys of a record under the one it belongs to: "contact/10=+8613…" everywhere, "contact@<parent>=<name>" there.
std::vector<std::string> keys_under(const Planned& child, const std::string& parent) {
  const auto& entity = *child.as->entity;
  std::vector<std::string> keys;
  for (const int f : entity.keys)
    if (const auto* value = child.read.changes.find(f); value && !base::is_null(*value)) keys.push_back(entity.name + "/" + joined(f, *value));
  if (const auto* title = child.read.changes.find(entity.title); title && !parent.empty() && !child.read.composed_title)
    keys.push_back(entity.name + "@" + parent + "=" + folded(base::as_text(*title)));
  return keys;
}

// Records of the type that are there, by keys as keys_under() makes them of ids.
std::unordered_map<std::string, There> living(Context& ctx, const meta::Brought& brought, const std::vector<Planned*>& children,
                                              const std::vector<Id>& parents) {
  const auto& entity = *brought.entity;
  std::unordered_map<std::string, There> found;
  const auto ask = [&](int field, const auto& values, int shown, const auto& key_of_row) {
    if (values.empty()) return;
    Sql sql;
    sql.add("SELECT t.id, t." + quote_identifier(entity[field].name) + ", t." + quote_identifier(entity[shown].name));
    append_changeable(sql, ctx, entity);
    sql.add(" FROM " + quote_identifier(entity.table) + " t WHERE t.removed_at IS NULL AND t." + quote_identifier(entity[field].name) + " IN ");
    sql.bind_list(values);
    for (const int f : {field, shown})
      if (const auto unmasked = unmasked_where(ctx, entity, entity[f]); !unmasked.empty()) sql.add(" AND ").add(unmasked);
    access::append_clause(sql, ctx, entity, access::Verb::kRead);
    sql.add(" ORDER BY +t.seq");  // as in row_keys.cpp
    auto rows = ctx.db.query(sql.text, sql.values);
    while (rows.next()) found.emplace(key_of_row(rows), There{rows.id(0), rows.integer(3) != 0});
  };
  for (const int f : entity.keys) {
    std::vector<Value> values;
    for (const auto* child : children)
      if (const auto* value = child->read.changes.find(f); value && !base::is_null(*value)) values.push_back(*value);
    ask(f, values, f, [&](db::Rows& rows) { return entity.name + "/" + joined(f, read_value(rows, 1, entity[f].type->storage())); });
  }
  ask(brought.field, parents, entity.title,
      [&](db::Rows& rows) { return entity.name + "@" + rows.id(1).to_string() + "=" + folded(rows.text(2)); });
  return found;
}

// The record goes with the row's own: its owner's, of its day, unless the file says otherwise.
void belong(const Entity& own, const Planned& row, Planned& child) {
  auto& changes = child.read.changes;
  const auto& entity = *child.as->entity;
  if (entity.owned && own.owned && changes.find(meta::kOwner) == nullptr)
    if (const auto* owner = row.read.changes.find(meta::kOwner)) changes.put(meta::kOwner, *owner);
  child.read.origin = row.read.origin;
}

void refuse(Planned& row, Planned& child, std::vector<Reason> reasons) {
  child.outcome = Outcome::kInvalid;
  for (auto& r : reasons) {
    if (!r.field.empty() && r.field.find('.') == std::string::npos) r.field = child.as->entity->name + "." + r.field;
    row.read.warnings.push_back(std::move(r));
  }
}

bool attempt(Context& ctx, Planned& row, Planned& child, const std::function<void()>& body) {
  try {
    ctx.db.attempt(body);
    return true;
  } catch (const base::Problem& problem) {
    refuse(row, child, reasons_of(problem));
  } catch (const db::ConstraintViolated&) {
    refuse(row, child, {{-1, "", "record.duplicate_row", {{"entity", child.as->entity->name}}}});
  }
  return false;
}

}  // namespace

void read_brought(Readers& readers, const Matcher& matcher, Planned& planned) {
  for (auto& reader : readers.brought) {
    Planned child{planned.row, reader.read(*planned.row, matcher), Outcome::kNew, {}, {}, {}, reader.brought()};
    for (auto& r : child.read.reasons)
      if (r.column >= 0) planned.read.reasons.push_back(std::move(r));  // the rest is said of the row already
    for (auto& w : child.read.warnings) planned.read.warnings.push_back(std::move(w));
    child.read.reasons.clear();
    child.read.warnings.clear();
    if (child.read.changes.find(reader.entity().title) == nullptr) continue;  // nobody is named
    belong(readers.own.entity(), planned, child);
    planned.brought.push_back(std::move(child));
  }
}

void plan_brought(Context& ctx, const Import& import, std::vector<Planned>& planned, const SeenKeys& seen) {
  const std::string mode = import.options.value("mode", "create");
  std::map<const meta::Brought*, std::vector<std::pair<Planned*, Planned*>>> by_type;  // row, child
  for (auto& p : planned) {
    if (p.outcome == Outcome::kInvalid) p.brought.clear();
    for (auto& child : p.brought) by_type[child.as].emplace_back(&p, &child);
  }
  for (auto& [brought, pairs] : by_type) {
    std::vector<Planned*> children;
    std::vector<Id> parents;
    for (const auto& [row, child] : pairs) {
      children.push_back(child);
      if (row->existing) parents.push_back(row->existing);
    }
    const auto there = living(ctx, *brought, children, parents);
    SeenKeys here;
    for (const auto& [row, child] : pairs) {
      // In the file one record is told from another by its key; in the database by its id.
      child->keys = keys_under(*child, row->keys.empty() ? "" : row->keys.front());
      auto ways = child->keys;
      if (row->existing)
        for (auto& key : keys_under(*child, row->existing.to_string())) ways.push_back(std::move(key));
      bool changeable = true;
      for (const auto& way : ways)
        if (const auto found = there.find(way); found != there.end() && !child->existing) {
          child->existing = found->second.id;
          changeable = found->second.changeable;
        }
      const bool earlier = seen.find(child->keys) != 0 || here.find(child->keys) != 0;
      here.add(child->keys, row->row->number);
      if (child->existing && mode != "create" && !changeable) refuse(*row, *child, {not_changeable(*brought->entity)});
      else if (child->existing) child->outcome = mode == "create" ? Outcome::kDuplicate : Outcome::kUpdate;
      else if (earlier || mode == "update") child->outcome = Outcome::kDuplicate;
    }
  }
}

void write_brought(Context& ctx, std::vector<Planned>& planned, BroughtResult& counts) {
  std::map<const meta::Brought*, std::vector<std::pair<Planned*, Planned*>>> fresh;
  for (auto& p : planned)
    for (auto& child : p.brought) {
      auto& c = counts[child.as->entity->name];
      const auto parent = p.existing;
      if (p.outcome == Outcome::kInvalid || child.outcome == Outcome::kInvalid || !parent) {
        ++c.rejected;
      } else if (child.outcome == Outcome::kNew) {
        child.read.changes.put(child.as->field, parent);
        fresh[child.as].emplace_back(&p, &child);
      } else if (child.outcome == Outcome::kUpdate) {
        const auto done = attempt(ctx, p, child, [&] { update(ctx, *child.as->entity, child.existing, child.read.changes); });
        ++(done ? c.updated : c.rejected);
      } else {
        ++c.skipped;
      }
    }
  for (auto& [brought, pairs] : fresh) {
    const auto& entity = *brought->entity;
    auto& c = counts[entity.name];
    std::vector<Planned*> children;
    for (const auto& [row, child] : pairs) children.push_back(child);
    const bool together = create_together(ctx, entity, children);
    for (const auto& [row, child] : pairs) {
      if (together && child->outcome != Outcome::kNew) refuse(*row, *child, std::move(child->read.reasons));
      if (!together) attempt(ctx, *row, *child, [&] { child->existing = create(ctx, entity, child->read.changes, child->read.origin).id(); });
      ++(child->outcome == Outcome::kNew ? c.created : c.rejected);
    }
  }
}

}  // namespace keyuan::record::transfer
