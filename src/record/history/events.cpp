#include "record/history/events.hpp"

#include <nlohmann/json.hpp>

#include "base/json_text.hpp"

namespace keyuan::record {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO event (at, actor, via, entity, record, kind, version, owner, department, changes) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

void insert(Context& ctx, const Record& record, std::string_view kind, std::string changes) {
  const auto nullable = [](Id id) { return id ? db::Value{id} : db::Value{}; };
  ctx.db.execute(kInsert, {ctx.now().ms, nullable(ctx.actor->user), ctx.via, record.entity().name, record.id(),
                           std::string(kind), record.version(), nullable(record.owner()),
                           nullable(record.department()), std::move(changes)});
}

void append_ids(std::string& out, const std::vector<Id>& ids) {
  out += '[';
  base::Commas comma;
  for (const auto& id : ids) {
    comma(out);
    base::append_json_string(out, id.to_string());
  }
  out += ']';
}

std::string changes_json(const Write& write) {
  std::string out = "{";
  base::Commas comma;
  for (const auto& field : write.entity.fields) {
    if (field.index == meta::kVersion || field.index == meta::kUpdatedAt || field.index == meta::kUpdatedBy) continue;
    if (const auto links = write.links.find(field.index); links != write.links.end()) {
      base::append_json_key(out, comma, field.name);
      out += '[';
      const auto before = write.before->links.find(field.index);
      append_ids(out, before == write.before->links.end() ? std::vector<Id>{} : before->second);
      out += ',';
      append_ids(out, links->second);
      out += ']';
    } else if (write.changed[field.index]) {
      base::append_json_key(out, comma, field.name);
      out += '[';
      field.type->write(field, (*write.before)[field.index], out);
      out += ',';
      field.type->write(field, write.after[field.index], out);
      out += ']';
    }
  }
  return out += '}';
}

std::string_view kind_name(WriteKind kind) {
  switch (kind) {
    case WriteKind::kCreate: return "created";
    case WriteKind::kUpdate: return "updated";
    case WriteKind::kRemove: return "removed";
    case WriteKind::kRestore: return "restored";
    case WriteKind::kPurge: return "purged";
  }
  return "";
}

}  // namespace

void log_write(Context& ctx, const Write& write) {
  if (write.entity.silent && (write.kind == WriteKind::kCreate || write.kind == WriteKind::kUpdate)) return;
  insert(ctx, write.after, kind_name(write.kind),
         write.kind == WriteKind::kUpdate ? changes_json(write) : std::string("{}"));
}

void log_event(Context& ctx, const Record& record, std::string_view kind, std::string_view details) {
  insert(ctx, record, kind, std::string(details));
}

std::vector<std::string> changed_fields(std::string_view changes) {
  std::vector<std::string> names;
  const auto json = nlohmann::json::parse(changes, nullptr, false);
  if (json.is_object())
    for (const auto& [name, _] : json.items()) names.push_back(name);
  return names;
}

}  // namespace keyuan::record
