#include "record/bulk.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "record/pipeline.hpp"
#include "record/query/list.hpp"
#include "record/write.hpp"

namespace keyuan::record {
namespace {

using Values = std::vector<std::string>;

bool is_several(const Field& field) { return field.type->storage() == meta::Storage::kList || field.type->name() == "references"; }

Changes read_part(const Context& ctx, const Entity& entity, const nlohmann::json& body, const char* part, bool several) {
  const auto given = body.find(part);
  if (given == body.end() || given->is_null()) return {};
  auto changes = read_changes(ctx, entity, *given);
  if (several)
    for (const auto& [name, _] : given->items())
      if (const auto* field = entity.find(name); field && !is_several(*field)) throw base::invalid(name, "bulk.not_several");
  return changes;
}

void check_apart(const Entity& entity, const BulkEdit& edit) {
  std::vector<int> seen;
  const auto note = [&](int field) {
    if (std::find(seen.begin(), seen.end(), field) != seen.end()) throw base::invalid(entity[field].name, "bulk.field_twice");
    seen.push_back(field);
  };
  for (const auto* part : {&edit.set, &edit.add, &edit.take}) {
    for (const auto& [field, _] : part->values) note(field);
    for (const auto& [field, _] : part->links) note(field);
  }
}

// "|a|b|"
Values values_in(const Value& list) {
  Values out;
  const auto& text = base::is_null(list) ? std::string() : base::as_text(list);
  for (std::size_t at = 1; at < text.size();) {
    const auto end = std::min(text.find('|', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// In the order of the choices; what is none of them any more stays, at the end.
Value list_of(const Field& field, const Values& values) {
  if (values.empty()) return {};
  std::vector<std::pair<int, std::string>> placed;
  for (const auto& value : values) {
    const auto* choice = field.choice(value);
    placed.emplace_back(choice ? choice->place : static_cast<int>(field.choices.size()), value);
  }
  std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string list = "|";
  for (const auto& [_, value] : placed) list += value + '|';
  return list;
}

template <class List>
List with(List list, const List& more) {
  for (const auto& one : more)
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
  return list;
}

template <class List>
List without(List list, const List& less) {
  std::erase_if(list, [&](const auto& one) { return std::find(less.begin(), less.end(), one) != less.end(); });
  return list;
}

std::vector<Id> links_of(const Record& record, int field) {
  const auto found = record.links.find(field);
  return found == record.links.end() ? std::vector<Id>() : found->second;
}

// What the edit comes to for one record.
Changes changes_of(const Record& before, const BulkEdit& edit) {
  const auto& entity = before.entity();
  Changes changes = edit.set;
  for (const auto& [field, more] : edit.add.values) changes.put(field, list_of(entity[field], with(values_in(before[field]), values_in(more))));
  for (const auto& [field, less] : edit.take.values) changes.put(field, list_of(entity[field], without(values_in(before[field]), values_in(less))));
  for (const auto& [field, more] : edit.add.links) {
    auto all = with(links_of(before, field), more);
    std::sort(all.begin(), all.end());
    if (all.size() > kMostTargets) throw base::invalid(entity[field].name, "record.too_many", {{"max", std::to_string(kMostTargets)}});
    changes.links[field] = std::move(all);
  }
  for (const auto& [field, less] : edit.take.links) changes.links[field] = without(links_of(before, field), less);
  return changes;
}

}  // namespace

void each_apart(Context& ctx, const std::vector<Id>& ids, BulkResult& result, const std::function<bool(Id)>& act) {
  for (const auto& id : ids) {
    bool changed = false;
    try {
      ctx.db.attempt([&] { changed = act(id); });
      ++(changed ? result.done : result.unchanged);
    } catch (const base::Problem& problem) {
      const auto& code = problem.fields().empty() ? problem.code() : problem.fields().front().code;
      if (result.refused.size() < 1000) result.refused.emplace_back(id, code);
    }
  }
}

BulkEdit read_bulk_edit(const Context& ctx, const Entity& entity, const nlohmann::json& body) {
  BulkEdit edit{read_part(ctx, entity, body, "set", false), read_part(ctx, entity, body, "add", true),
                read_part(ctx, entity, body, "remove_values", true)};
  check_apart(entity, edit);
  const auto says = [](const Changes& changes) { return !changes.values.empty() || !changes.links.empty(); };
  if (!says(edit.set) && !says(edit.add) && !says(edit.take)) throw base::invalid("set", "bulk.set_or_remove");
  return edit;
}

std::vector<Id> bulk_targets(Context& ctx, const Entity& entity, const Query& query) {
  auto sql = where_of(ctx, entity, query);
  std::vector<Id> found;
  auto rows = ctx.db.query("SELECT t.id FROM " + (*ctx.catalog)[entity].from + " t" + sql.text + " ORDER BY t.seq LIMIT " +
                               std::to_string(kLargestBulk + 1), sql.values);
  while (rows.next()) found.push_back(rows.id(0));
  if (static_cast<std::int64_t>(found.size()) > kLargestBulk)
    throw base::Problem(base::Kind::kInvalid, "bulk.too_many", {{"max", std::to_string(kLargestBulk)}});
  return found;
}

void bulk_update(Context& ctx, const Entity& entity, const std::vector<Id>& ids, const BulkEdit& edit, BulkResult& result) {
  each_apart(ctx, ids, result, [&](Id id) {
    const auto before = find_for(ctx, entity, id, access::Verb::kUpdate);
    return update_loaded(ctx, before, changes_of(before, edit)).version() != before.version();
  });
}

void bulk_remove(Context& ctx, const Entity& entity, const std::vector<Id>& ids, BulkResult& result) {
  each_apart(ctx, ids, result, [&](Id id) {
    remove(ctx, entity, id);
    return true;
  });
}

}  // namespace keyuan::record
