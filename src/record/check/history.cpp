// Whether the log tells how every record came to be what it is: as many writes as its version says, the
// last values that were written, in the recycle bin or not, there or purged.
//
// The log is read once in the order of the records' ids, and beside it every table in the same order.
// Left out are what other acts write along without telling the record's history: moments of follow-ups, the
// owner's department, and references that were cleared or filled with what they refer to, or that programs keep.
#include <map>
#include <memory>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "record/check/check.hpp"
#include "record/load.hpp"

namespace keyuan::record::check {
namespace {

using nlohmann::json;

// What the log says of one record.
struct Story {
  std::string entity;
  Id id;
  std::int64_t writes = 0, version = 0;  // how many, and the highest
  std::int64_t life = 0;                 // the version that made it, removed it or brought it back
  bool removed = false, purged = false, broken = false;
  std::map<std::string, std::pair<std::int64_t, json>> values;  // field: by which version, to what

  void take(db::Rows& rows);
};

void Story::take(db::Rows& rows) {
  const auto kind = rows.text(2);
  const auto of = rows.integer(3);
  const bool birth = kind == "created" || kind == "removed" || kind == "restored";
  if (kind == "purged") purged = true;
  if (!birth && kind != "updated") return;
  ++writes;
  version = std::max(version, of);
  if (birth && of >= life) {
    life = of;
    removed = kind == "removed";
  }
  if (kind != "updated") return;
  const auto changes = json::parse(rows.text(4), nullptr, false);
  broken |= !changes.is_object();
  if (!changes.is_object()) return;
  for (const auto& [field, pair] : changes.items()) {
    auto& [by, value] = values[field];
    if (of < by || !pair.is_array() || pair.size() != 2) continue;
    by = of;
    value = pair[1];
  }
}

// The targets of a reference to many, record after record.
class Links {
 public:
  Links(db::Transaction& tx, const Entity& entity, const Field& field)
      : rows_(tx.stream("SELECT source, target FROM " + link_table(entity, field) + " ORDER BY source, target")), there_(rows_.next()) {}
  std::vector<Id> of(Id source) {
    std::vector<Id> targets;
    while (there_ && rows_.id(0) <= source) {
      if (rows_.id(0) == source) targets.push_back(rows_.id(1));
      there_ = rows_.next();
    }
    return targets;
  }

 private:
  db::Rows rows_;
  bool there_;
};

// One record type: its rows in the order of their ids, each asked for once.
class Table {
 public:
  Table(Look& look, const Entity& entity)
      : look_(look), entity_(entity), columns_(look.catalog[entity]), record_(entity),
        rows_(look.tx.stream("SELECT " + columns_.select + " FROM " + columns_.from + " t ORDER BY t.id")) {
    for (int f : columns_.linked) links_.emplace(f, std::make_unique<Links>(look.tx, entity, entity[f]));
    step();
  }

  // Everything before `story`'s record has no history; then that record itself.
  void compare(const Story& story) {
    while (there_ && record_.id() < story.id) {
      untold_.add(record_.id());
      step();
    }
    if (!there_ || record_.id() != story.id) {
      if (!story.purged) gone_.add(story.id);
      return;
    }
    if (story.purged) back_.add(story.id);
    else if (story.writes != record_.version() || story.version != record_.version()) versions_.add(story.id);
    else if (story.removed != record_.removed()) bin_.add(story.id);
    else if (story.broken) broken_.add(story.id);
    else compare_values(story);
    step();
  }

  void end() {
    for (; there_; step()) untold_.add(record_.id());
    const auto& name = entity_.name;
    untold_.tell(look_, "history.missing", name, "{} records of " + name + " have no history");
    gone_.tell(look_, "history.lost_record", name, "{} records of " + name + " have a history and are not there, and were not purged");
    back_.tell(look_, "history.purged", name, "{} records of " + name + " are there though their history says they were purged");
    versions_.tell(look_, "history.version", name, "{} records of " + name + " have another version than their history has writes");
    bin_.tell(look_, "history.removed", name, "{} records of " + name + " are in the recycle bin, or out of it, against their history");
    broken_.tell(look_, "history.broken", name, "The history of {} records of " + name + " cannot be read");
    for (const auto& [field, tally] : values_)
      tally.tell(look_, "history.value", name + "." + field,
                 "{} records of " + name + " have another " + field + " than was last written according to their history");
  }

 private:
  void step() {
    there_ = rows_.next();
    if (there_) read_columns(rows_, columns_, record_);
  }

  void compare_values(const Story& story) {
    for (const auto& [name, written] : story.values) {
      const auto* field = entity_.find(name);
      if (!field) continue;  // the administrator took it away
      const auto links = links_.find(field->index);
      if (links != links_.end()) compare_links(*field, links->second->of(story.id), written.second);
      else compare_value(*field, written.second);
    }
  }

  void compare_value(const Field& field, const json& written) {
    const auto storage = field.type->storage();
    if (storage == meta::Storage::kNone || storage == meta::Storage::kTime || (entity_.owned && field.index == meta::kDepartment)) return;
    const bool reference = storage == meta::Storage::kId;
    if (reference && (field.read_only || written.is_null() || !record_.has(field.index))) return;
    std::string text;
    field.type->write(field, record_[field.index], text);
    if (json::parse(text, nullptr, false) != written) values_[field.name].add(record_.id());
  }

  // What was purged has left the list, and nothing else may differ.
  void compare_links(const Field& field, const std::vector<Id>& now, const json& written) {
    if (!written.is_array()) return;
    for (const auto& id : now)
      if (std::find(written.begin(), written.end(), json(id.to_string())) == written.end()) return values_[field.name].add(record_.id());
    if (now.size() == written.size()) return;
    for (const auto& text : written) {
      const auto id = text.is_string() ? Id::parse(text.get_ref<const std::string&>()) : std::nullopt;
      if (!id || std::find(now.begin(), now.end(), *id) != now.end()) continue;
      if (look_.tx.query("SELECT 1 FROM " + quote_identifier(field.target->table) + " WHERE id = ?", {*id}).next())
        return values_[field.name].add(record_.id());
    }
  }

  Look& look_;
  const Entity& entity_;
  const Columns& columns_;
  Record record_;
  db::Rows rows_;
  std::map<int, std::unique_ptr<Links>> links_;
  bool there_ = false;
  Tally untold_, gone_, back_, versions_, bin_, broken_;
  std::map<std::string, Tally> values_;
};

}  // namespace

void history(Look& look) {
  std::unordered_map<std::string, std::unique_ptr<Table>> tables;
  for (const auto& entity : look.catalog.meta->entities())
    if (!entity->silent) tables.emplace(entity->name, std::make_unique<Table>(look, *entity));

  const auto finish = [&](const Story& story) {
    if (const auto table = tables.find(story.entity); table != tables.end()) table->second->compare(story);
  };
  Steps steps(look, number(look.tx, "SELECT count(*) FROM event"));
  auto events = look.tx.stream("SELECT entity, record, kind, version, changes FROM event ORDER BY record, seq");
  Story story;
  while (events.next()) {
    steps.one();
    if (const auto id = events.id(1); id != story.id) {
      if (story.id) finish(story);
      story = Story{};
      story.entity = events.text(0);
      story.id = id;
    }
    story.take(events);
  }
  if (story.id) finish(story);
  for (const auto& entity : look.catalog.meta->entities())
    if (const auto table = tables.find(entity->name); table != tables.end()) table->second->end();
}

}  // namespace keyuan::record::check
