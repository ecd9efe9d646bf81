#include "record/transfer/batch.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "formats/values.hpp"
#include "record/access/clause.hpp"
#include "record/load.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record::transfer {
namespace {

// The row's own key: the first key field it has a value for, as text.
struct RowKey {
  int field = -1;
  const Value* value = nullptr;
};

RowKey key_of(const ReadRow& read, const Entity& entity, const std::vector<int>& keys) {
  for (const int f : keys) {
    if (read.composed_title && f == entity.title) continue;
    if (const auto* value = read.changes.find(f); value && !base::is_null(*value)) return {f, value};
  }
  return {};
}

std::string text_of(const Value& value) {
  if (const auto* id = std::get_if<Id>(&value)) return id->to_string();
  if (const auto* n = std::get_if<std::int64_t>(&value)) return std::to_string(*n);
  return base::as_text(value);
}

std::string joined(int field, const Value& value) { return std::to_string(field) + "=" + text_of(value); }

// Records that have one of the rows' keys: by field and text.
std::unordered_map<std::string, Id> existing_by_key(Context& ctx, const Entity& entity, const std::vector<int>& keys,
                                                    const std::vector<Planned>& planned) {
  std::unordered_map<std::string, Id> found;
  for (const int field : keys) {
    std::vector<Value> values;
    for (const auto& p : planned) {
      const auto key = key_of(p.read, entity, keys);
      if (key.field == field) values.push_back(*key.value);
    }
    if (values.empty()) continue;
    Sql sql;
    sql.add("SELECT t.id, t." + quote_identifier(entity[field].name) + " FROM " + quote_identifier(entity.table) +
            " t WHERE t.removed_at IS NULL AND t." + quote_identifier(entity[field].name) + " IN ").bind_list(values);
    access::append_clause(sql, ctx, entity, access::Verb::kRead);
    sql.add(" ORDER BY t.seq");
    auto rows = ctx.db.query(sql.text, sql.values);
    while (rows.next()) found.emplace(joined(field, read_value(rows, 1, entity[field].type->storage())), rows.id(0));
  }
  return found;
}

}  // namespace

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

std::int64_t SeenKeys::find(const std::vector<std::string>& keys) const {
  for (const auto& key : keys)
    if (const auto found = rows_.find(key); found != rows_.end()) return found->second;
  return 0;
}

void SeenKeys::add(const std::vector<std::string>& keys, std::int64_t row) {
  for (const auto& key : keys) rows_.emplace(key, row);
}

std::vector<int> key_fields(const Entity& entity, const Import& import) {
  std::vector<int> fields;
  if (import.options.contains("key") && import.options["key"].is_array())
    for (const auto& name : import.options["key"])
      if (const auto* field = entity.find(name.get<std::string>()); field && field->type->storage() != meta::Storage::kNone)
        fields.push_back(field->index);
  return fields.empty() ? entity.keys : fields;
}

std::vector<Planned> plan_batch(Context& ctx, const Import& import, RowReader& reader, Matcher& matcher,
                                const std::vector<FileRow>& rows, const SeenKeys& seen) {
  const auto& entity = reader.entity();
  for (const auto& row : rows) reader.want(row, matcher);
  matcher.look_up(ctx);

  std::vector<Planned> planned;
  planned.reserve(rows.size());
  for (const auto& row : rows) planned.push_back({&row, reader.read(row, matcher), Outcome::kNew, {}, {}});

  const auto keys = key_fields(entity, import);
  const auto existing = existing_by_key(ctx, entity, keys, planned);
  const std::string mode = import.options.value("mode", "create");
  SeenKeys here;
  for (auto& p : planned) {
    const auto key = key_of(p.read, entity, keys);
    if (key.field >= 0) p.keys.push_back(joined(key.field, *key.value));
    if (!p.read.reasons.empty()) {
      p.outcome = Outcome::kInvalid;
      continue;
    }
    const auto found = p.keys.empty() ? existing.end() : existing.find(p.keys.front());
    auto earlier = seen.find(p.keys);
    if (earlier == 0) earlier = here.find(p.keys);
    here.add(p.keys, p.row->number);
    const auto say = [&](std::string code, base::Params params, Outcome outcome) {
      p.outcome = outcome;
      p.read.reasons.push_back({-1, key.field >= 0 ? entity[key.field].name : "", std::move(code), std::move(params)});
    };
    if (found != existing.end() && mode != "create") {
      p.outcome = Outcome::kUpdate;
      p.existing = found->second;
      if (p.read.composed_title)
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
  return planned;
}

std::string message(const Context& ctx, const Reason& reason) {
  return ctx.meta().words().phrase(ctx.language, "problems." + reason.code, reason.params);
}

}  // namespace keyuan::record::transfer
