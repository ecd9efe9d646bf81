#include <algorithm>
#include <unordered_set>

#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/goes_along.hpp"
#include "record/transfer/store.hpp"
#include "record/write.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

constexpr std::size_t kChunk = 200, kKeptShown = 1000;

// A record the import wrote, and the last of its events that is the import's.
struct Touched {
  Id id;
  std::string entity;
  bool created = false;
  std::int64_t last = 0;
};

std::vector<Touched> touched_by(Context& ctx, const std::string& via) {
  std::vector<Touched> all;
  std::unordered_map<Id, std::size_t> place;
  auto rows = ctx.db.query("SELECT seq, entity, record, kind FROM event WHERE via = ? AND via LIKE 'import:%' ORDER BY seq", {via});
  while (rows.next()) {
    if (const auto* entity = ctx.meta().find(rows.text(1)); entity && goes_along(*entity)) continue;
    const auto id = rows.id(2);
    const auto [at, fresh] = place.emplace(id, all.size());
    if (fresh) all.push_back({id, std::string(rows.text(1)), false, 0});
    auto& t = all[at->second];
    t.created |= rows.text(3) == "created";
    t.last = rows.integer(0);
  }
  return all;
}

struct Kept {
  std::string why;
  base::Params params;
};

class Undo {
 public:
  // `kept`: records of the import that stay.
  Undo(Context& ctx, const std::string& via, const std::unordered_set<Id>& kept) : ctx_(ctx), via_(via), kept_(kept) {}

  // Nothing when it is undone; else why it is kept.
  std::optional<Kept> one(const Touched& t);
  std::int64_t undone = 0, restored = 0;

 private:
  std::vector<std::string> changed_since(const Touched& t, bool& other);
  std::optional<Kept> remove_created(const Record& record, const Touched& t);
  std::optional<Kept> restore_updated(const Record& record, const Touched& t);
  bool used_by_others(const Record& record);

  Context& ctx_;
  const std::string& via_;
  const std::unordered_set<Id>& kept_;
};

// Fields written by others after the import's last event; `other` when something else happened to it.
std::vector<std::string> Undo::changed_since(const Touched& t, bool& other) {
  std::vector<std::string> fields;
  auto rows = ctx_.db.query("SELECT kind, changes FROM event WHERE record = ? AND seq > ? AND via <> ? ORDER BY seq", {t.id, t.last, via_});
  while (rows.next()) {
    if (rows.text(0) != "updated") {
      other = true;
      continue;
    }
    const auto changes = json::parse(rows.text(1), nullptr, false);
    if (changes.is_object())
      for (const auto& [name, value] : changes.items()) fields.push_back(name);
  }
  return fields;
}

// Living records that refer to it and stay: those of others, and those of the same import that are kept.
bool Undo::used_by_others(const Record& record) {
  for (const auto& entity : ctx_.meta().entities())
    for (const auto& field : entity->fields) {
      if (field.system || field.target != &record.entity() || field.type->storage() != meta::Storage::kId) continue;
      if (goes_along(field)) continue;
      auto rows = ctx_.db.query("SELECT t.id, CASE WHEN EXISTS (SELECT 1 FROM event e WHERE e.record = t.id AND e.via = ? AND "
                                    "e.kind = 'created') THEN 1 ELSE 0 END FROM " + quote_identifier(entity->table) + " t WHERE t." +
                                    quote_identifier(field.name) + " = ? AND t.removed_at IS NULL AND t.id <> ? ORDER BY 2",
                                {via_, record.id(), record.id()});
      while (rows.next())
        if (rows.integer(1) == 0 || kept_.contains(rows.id(0))) return true;
    }
  return false;
}

std::optional<Kept> Undo::one(const Touched& t) {
  const auto* entity = ctx_.meta().find(t.entity);
  if (entity == nullptr) return Kept{"import.kept_unknown_type", {}};
  const auto record = load(ctx_, *entity, t.id, Lock::kForUpdate);
  if (!record || record->removed()) return std::nullopt;  // gone already
  return t.created ? remove_created(*record, t) : restore_updated(*record, t);
}

std::optional<Kept> Undo::remove_created(const Record& record, const Touched& t) {
  bool other = false;
  const auto fields = changed_since(t, other);
  if (other || !fields.empty()) return Kept{"import.kept_changed", {}};
  if (used_by_others(record)) return Kept{"import.kept_used", {}};
  remove(ctx_, record.entity(), t.id);
  ++undone;
  return std::nullopt;
}

// Every field gets back what it held before the import's first write of it, unless somebody else wrote
// it since.
std::optional<Kept> Undo::restore_updated(const Record& record, const Touched& t) {
  const auto& entity = record.entity();
  bool other = false;
  const auto later = changed_since(t, other);
  std::map<std::string, json> before;
  {
    auto rows = ctx_.db.query("SELECT changes FROM event WHERE record = ? AND via = ? AND kind = 'updated' ORDER BY seq", {t.id, via_});
    while (rows.next()) {
      const auto changes = json::parse(rows.text(0), nullptr, false);
      if (!changes.is_object()) continue;
      for (const auto& [name, pair] : changes.items())
        if (pair.is_array() && pair.size() == 2) before.emplace(name, pair[0]);
    }
  }
  Changes changes;
  std::string kept;
  for (const auto& [name, value] : before) {
    const auto* field = entity.find(name);
    const bool engine = field && field->system && field->index != meta::kOwner;
    if (field == nullptr || engine || field->read_only || field->type->name() == "computed") continue;
    if (std::find(later.begin(), later.end(), name) != later.end()) {
      kept += (kept.empty() ? "" : ", ") + name;
      continue;
    }
    if (field->type->name() == "references") {
      auto& ids = changes.links[field->index];
      for (const auto& v : value)
        if (const auto id = v.is_string() ? Id::parse(v.get<std::string>()) : std::nullopt) ids.push_back(*id);
      continue;
    }
    Value stored;
    if (value.is_null()) changes.put(field->index, Value{});
    else if (!field->type->read(*field, value, stored)) changes.put(field->index, std::move(stored));
    else kept += (kept.empty() ? "" : ", ") + name;
  }
  if (!changes.values.empty() || !changes.links.empty()) {
    update_loaded(ctx_, record, changes);
    ++restored;
  }
  if (!kept.empty()) return Kept{"import.kept_fields", {{"fields", kept}}};
  return std::nullopt;
}

// The program's rights under the person's name: undoing is part of the right to import.
Context on_behalf(Context& ctx) {
  auto actor = std::make_shared<access::Actor>(*access::Actor::system());
  actor->user = ctx.actor->user;
  actor->name = ctx.actor->name;
  Context c = ctx;
  c.actor = std::move(actor);
  return c;
}

// Empty when the person may not see the record any more, or not its title.
std::string title_for(Context& ctx, const Record& record) {
  const auto& entity = record.entity();
  const bool seen = access::reaches(ctx, entity, access::Verb::kRead, record.id(), record.owner(), record.department());
  return seen ? shown_title(ctx, record) : std::string();
}

}  // namespace

json undo_import(const Work& work, Id id) {
  const std::string via = "import:" + id.to_string();
  std::vector<Touched> touched;
  Import import;
  work.read([&](Context& ctx) {
    import = find_import(ctx, id);
    const auto& s = import.state;
    if (s != "done" && s != "cancelled" && s != "failed") throw base::conflict("import.wrong_state", {{"state", s}});
    touched = touched_by(ctx, via);
  });
  // Last made, first removed: what refers goes before what it refers to.
  std::reverse(touched.begin(), touched.end());

  std::int64_t undone = 0, restored = 0, kept_count = 0;
  std::unordered_set<Id> kept_ids;
  json kept = json::array();
  for (std::size_t at = 0; at < touched.size() && !work.cancelled(); at += kChunk) {
    const auto end = std::min(touched.size(), at + kChunk);
    std::int64_t chunk_undone = 0, chunk_restored = 0, chunk_kept = 0;
    json chunk = json::array();
    work.write([&](Context& request) {
      auto ctx = on_behalf(request);
      ctx.via = "undo:" + id.to_string();
      chunk_undone = chunk_restored = chunk_kept = 0;
      chunk = json::array();
      Undo undo(ctx, via, kept_ids);
      const auto keep = [&](const Touched& t, const std::string& code, const base::Params& params) {
        ++chunk_kept;
        kept_ids.insert(t.id);
        const auto* entity = ctx.meta().find(t.entity);
        const auto record = entity ? load(ctx, *entity, t.id) : std::nullopt;
        chunk.push_back({{"id", t.id.to_string()}, {"entity", t.entity}, {"title", record ? title_for(request, *record) : ""}, {"code", code},
                         {"why", ctx.meta().words().phrase(request.language, "problems." + code, params)}});
      };
      for (std::size_t i = at; i < end; ++i) {
        try {
          std::optional<Kept> why;
          ctx.db.attempt([&] { why = undo.one(touched[i]); });
          if (why) keep(touched[i], why->why, why->params);
        } catch (const base::Problem& problem) {
          keep(touched[i], problem.code(), problem.params());
        }
      }
      chunk_undone = undo.undone;
      chunk_restored = undo.restored;
    });
    undone += chunk_undone;
    restored += chunk_restored;
    kept_count += chunk_kept;
    for (auto& k : chunk)
      if (kept.size() < kKeptShown) kept.push_back(std::move(k));
    work.progress(static_cast<std::int64_t>(end), static_cast<std::int64_t>(touched.size()));
  }
  const json result = {{"undone", undone}, {"restored", restored}, {"kept_count", kept_count}, {"kept", kept}};
  work.write([&](Context& ctx) {
    auto fresh = find_import(ctx, id);
    if (!work.cancelled()) fresh.state = "undone";
    fresh.result["undo"] = result;
    update_import(ctx, fresh);
  });
  return result;
}

}  // namespace keyuan::record::transfer
