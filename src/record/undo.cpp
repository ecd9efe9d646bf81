#include "record/undo.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/query/query.hpp"
#include "record/write.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

constexpr std::size_t kKeptShown = 1000;

// What was done to one record under that name.
struct Deed {
  struct Pair {
    json before, after;
  };
  std::map<std::string, Pair> fields;  // before the first write, after the last
  bool removed = false;
  std::int64_t last = 0;
};

Deed deed_of(Context& ctx, Id id, const std::string& via) {
  Deed deed;
  auto rows = ctx.db.query("SELECT seq, kind, changes FROM event WHERE record = ? AND via = ? ORDER BY seq", {id, via});
  while (rows.next()) {
    deed.last = rows.integer(0);
    deed.removed = deed.removed || rows.text(1) == "removed";
    const auto changes = rows.text(1) == "updated" ? json::parse(rows.text(2), nullptr, false) : json();
    if (!changes.is_object()) continue;
    for (const auto& [name, pair] : changes.items()) {
      if (!pair.is_array() || pair.size() != 2) continue;
      auto& kept = deed.fields.try_emplace(name, Deed::Pair{pair[0], {}}).first->second;
      kept.after = pair[1];
    }
  }
  return deed;
}

json value_now(const Record& record, const Field& field) {
  if (field.type->name() == "references") {
    json ids = json::array();
    if (const auto it = record.links.find(field.index); it != record.links.end())
      for (const auto& id : it->second) ids.push_back(id.to_string());
    return ids;
  }
  std::string text;
  field.type->write(field, record[field.index], text);
  return json::parse(text);
}

// False when the value cannot be read any more.
bool put_back(Changes& changes, const Field& field, const json& before) {
  if (field.type->name() == "references") {
    auto& ids = changes.links[field.index];
    for (const auto& v : before)
      if (const auto id = v.is_string() ? Id::parse(v.get_ref<const std::string&>()) : std::nullopt) ids.push_back(*id);
    return true;
  }
  Value stored;
  if (!before.is_null() && field.type->read(field, before, stored)) return false;
  changes.put(field.index, std::move(stored));
  return true;
}

// Empty when all of it is taken back; otherwise the fields that stay as they are.
std::string restore_fields(Context& ctx, const Record& record, const Deed& deed) {
  Changes changes;
  std::string kept;
  for (const auto& [name, pair] : deed.fields) {
    const auto* field = record.entity().find(name);
    if (!field || field->read_only || (field->system && field->index != meta::kOwner)) continue;  // hooks see to what they wrote
    if (value_now(record, *field) != pair.after || !put_back(changes, *field, pair.before)) kept += (kept.empty() ? "" : ", ") + name;
  }
  if (!changes.values.empty() || !changes.links.empty()) update_loaded(ctx, record, changes);
  return kept;
}

bool touched_since(Context& ctx, Id id, const Deed& deed) {
  return ctx.db.query("SELECT 1 FROM event WHERE record = ? AND seq > ? LIMIT 1", {id, deed.last}).next();
}

// Nothing when it is undone.
std::optional<Kept> one(Context& ctx, const Entity& entity, Id id, const std::string& via) {
  const auto record = load(ctx, entity, id, Lock::kForUpdate);
  if (!record) return Kept{id, {}, "bulk.kept_gone", {}};
  const auto deed = deed_of(ctx, id, via);
  if (deed.removed) {
    if (!record->removed() || touched_since(ctx, id, deed)) return Kept{id, {}, "bulk.kept_changed", {}};
    restore(ctx, entity, id);
    return std::nullopt;
  }
  if (record->removed()) return Kept{id, {}, "bulk.kept_removed", {}};
  if (const auto kept = restore_fields(ctx, *record, deed); !kept.empty()) return Kept{id, {}, "bulk.kept_fields", {{"fields", kept}}};
  return std::nullopt;
}

// The program's rights under the person's name.
Context on_behalf(const Context& ctx) {
  auto actor = std::make_shared<access::Actor>(*access::Actor::system());
  actor->user = ctx.actor->user;
  actor->name = ctx.actor->name;
  Context c = ctx;
  c.actor = std::move(actor);
  return c;
}

std::string title_for(Context& ctx, const Entity& entity, Id id) {
  const auto record = load(ctx, entity, id);
  if (!record || !access::reaches(ctx, entity, access::Verb::kRead, id, record->owner(), record->department())) return {};
  return shown_title(ctx, *record);
}

}  // namespace

std::vector<Id> written_via(Context& ctx, const std::string& via) {
  std::vector<Id> ids;
  auto rows = ctx.db.query("SELECT record, max(seq) FROM event WHERE via = ? AND via LIKE 'job:%' AND kind IN ('updated', 'removed') "
                           "GROUP BY record ORDER BY 2 DESC", {via});
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

void undo(Context& ctx, const Entity& entity, const std::string& via, const std::vector<Id>& ids, Undone& result) {
  auto acting = on_behalf(ctx);
  for (const auto& id : ids) {
    std::optional<Kept> kept;
    try {
      acting.db.attempt([&] { kept = one(acting, entity, id, via); });
    } catch (const base::Problem& problem) {
      kept = Kept{id, {}, problem.fields().empty() ? problem.code() : problem.fields().front().code, problem.params()};
    }
    if (!kept) {
      ++result.undone;
      continue;
    }
    ++result.kept_count;
    if (result.kept.size() >= kKeptShown) continue;
    kept->title = title_for(ctx, entity, id);
    result.kept.push_back(std::move(*kept));
  }
}

}  // namespace keyuan::record
