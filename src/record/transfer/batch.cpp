#include "record/transfer/batch.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "formats/values.hpp"
#include "record/transfer/brought.hpp"
#include "record/transfer/new_records.hpp"
#include "record/transfer/row_keys.hpp"

namespace keyuan::record::transfer {
std::vector<FileRow> next_rows(formats::Table& table, std::size_t most) {
  std::vector<FileRow> rows;
  formats::Row row;
  const bool typed = table.info().format == formats::FileFormat::kXlsx;
  while (rows.size() < most && table.next(row)) {
    FileRow r{row.number, {}, {}, row.issue};
    r.cells.reserve(row.cells.size());
    for (const auto& c : row.cells) {
      r.cells.emplace_back(formats::trim(c.text));
      if (typed) r.kinds.push_back(c.kind);
    }
    rows.push_back(std::move(r));
  }
  return rows;
}

SeenKeys::Fingerprint SeenKeys::of(const std::string& key) {
  std::uint64_t fnv = 0xcbf29ce484222325;
  for (const unsigned char c : key) fnv = (fnv ^ c) * 0x100000001b3;
  return {std::hash<std::string>{}(key), fnv};
}

std::int64_t SeenKeys::find(const std::vector<std::string>& keys) const {
  for (const auto& key : keys)
    if (const auto found = rows_.find(of(key)); found != rows_.end()) return found->second.row;
  return 0;
}

Id SeenKeys::record(const std::string& key) const {
  const auto found = rows_.find(of(key));
  return found == rows_.end() ? Id{} : found->second.record;
}

void SeenKeys::add(const std::vector<std::string>& keys, std::int64_t row, Id record) {
  for (const auto& key : keys) rows_.emplace(of(key), Earlier{row, record});
}

std::vector<int> key_fields(const Entity& entity, const Import& import) {
  std::vector<int> fields;
  if (import.options.contains("key") && import.options["key"].is_array())
    for (const auto& name : import.options["key"])
      if (const auto* field = entity.find(name.get<std::string>()); field && field->type->storage() != meta::Storage::kNone)
        fields.push_back(field->index);
  return fields.empty() ? entity.keys : fields;
}

Readers::Readers(const Context& ctx, const Import& import, const formats::TableInfo& info) : own(ctx, import, info) {
  for (const auto& brings : own.entity().brings) {
    if (!ctx.actor->may(brings.entity->name, access::Verb::kCreate)) continue;
    RowReader reader(ctx, import, info, &brings);
    if (reader.has_columns()) brought.push_back(std::move(reader));
  }
}

std::vector<Planned> plan_batch(Context& ctx, const Import& import, Readers& readers, Matcher& matcher,
                                const std::vector<FileRow>& rows, const SeenKeys& seen) {
  const auto& entity = readers.own.entity();
  for (const auto& row : rows) {
    readers.own.want(row, matcher);
    for (const auto& reader : readers.brought) reader.want(row, matcher);
  }
  matcher.look_up(ctx);

  std::vector<Planned> planned;
  planned.reserve(rows.size());
  for (const auto& row : rows) {
    planned.push_back({&row, readers.own.read(row, matcher), Outcome::kNew, {}, {}, {}, nullptr});
    read_brought(readers, matcher, planned.back());
  }

  const auto keys = key_fields(entity, import);
  const auto existing = existing_by_key(ctx, entity, keys, planned);
  const std::string mode = import.options.value("mode", "create");
  SeenKeys here;
  for (auto& p : planned) {
    const auto key = key_of(p.read, entity, keys);
    if (key.field >= 0) p.keys.push_back(joined(key.field, *key.value));
    const auto found = p.keys.empty() ? existing.end() : existing.find(p.keys.front());
    if (!p.read.reasons.empty()) {
      p.outcome = Outcome::kInvalid;
      if (mode == "create" || (mode == "both" && found == existing.end())) note_missing(ctx, entity, import, p);
      continue;
    }
    auto earlier = seen.find(p.keys);
    if (earlier == 0) earlier = here.find(p.keys);
    here.add(p.keys, p.row->number);
    const auto say = [&](std::string code, base::Params params, Outcome outcome) {
      p.outcome = outcome;
      p.read.reasons.push_back({-1, key.field >= 0 ? entity[key.field].name : "", std::move(code), std::move(params)});
    };
    if (found != existing.end()) p.existing = found->second.id;
    if (found != existing.end() && mode != "create") {
      p.outcome = found->second.changeable ? Outcome::kUpdate : Outcome::kInvalid;
      if (p.outcome == Outcome::kInvalid) p.read.reasons.push_back(not_changeable(entity));
      else if (p.read.composed_title)
        std::erase_if(p.read.changes.values, [&](const auto& v) { return v.first == entity.title; });
    } else if (earlier != 0 && mode != "both") {
      say("import.duplicate_in_file", {{"row", std::to_string(earlier)}}, Outcome::kDuplicate);
    } else if (earlier != 0) {
      p.outcome = Outcome::kUpdate;  // of the record that the earlier row makes
    } else if (found != existing.end()) {
      say("import.exists", {{"value", text_of(*key.value)}}, Outcome::kDuplicate);
    } else if (mode == "update") {
      say(key.field < 0 ? "import.no_key" : "import.no_such_record", {}, Outcome::kInvalid);
    }
  }
  if (!readers.brought.empty()) plan_brought(ctx, import, planned, seen);
  return planned;
}

std::string message(const Context& ctx, const Reason& reason) {
  return ctx.meta().words().phrase(ctx.language, "problems." + reason.code, reason.params);
}

}  // namespace keyuan::record::transfer
