#include "record/create_many.hpp"

#include <future>

#include "base/text/sort_key.hpp"
#include "record/apart.hpp"
#include "record/numbers.hpp"
#include "record/search/document.hpp"
#include "record/search/index.hpp"

namespace keyuan::record {
namespace {

constexpr std::size_t kWorthAThread = 100;  // records

// The first of `n` row numbers that nobody else will use.
std::int64_t take_row_numbers(Context& ctx, const Entity& entity, std::int64_t n) {
  if (ctx.db.dialect() == db::Dialect::kPostgres) {
    // The sequence jumps over the numbers under the lock of its own setval.
    ctx.db.execute("LOCK TABLE " + quote_identifier(entity.table) + " IN SHARE ROW EXCLUSIVE MODE");
    auto rows = ctx.db.query("SELECT nextval(pg_get_serial_sequence(?, 'seq'))", {quote_identifier(entity.table)});
    rows.next();
    const auto first = rows.integer(0);
    auto moved = ctx.db.query("SELECT setval(pg_get_serial_sequence(?, 'seq'), ?)", {quote_identifier(entity.table), first + n});
    moved.next();
    return first;
  }
  auto rows = ctx.db.query("SELECT COALESCE(max(seq), 0) + 1 FROM " + quote_identifier(entity.table));
  rows.next();
  return rows.integer(0);
}

void complete(Context& ctx, const Entity& entity, std::vector<Record>& records) {
  for (auto& r : records) {
    if (!r.has(meta::kCreatedAt)) r[meta::kCreatedAt] = ctx.now().ms;
    if (!r.has(meta::kId)) r[meta::kId] = ctx.ids.make(base::as_integer(r[meta::kCreatedAt]));
    if (!r.has(meta::kVersion)) r[meta::kVersion] = std::int64_t{1};
    if (!r.has(meta::kUpdatedAt)) r[meta::kUpdatedAt] = r[meta::kCreatedAt];
    if (entity.owned && !r.has(meta::kDepartment))
      if (const auto department = ctx.org->department_of(r.owner())) r[meta::kDepartment] = department;
  }
  for (const auto& field : entity.fields) {
    if (field.type->name() != "auto_number") continue;
    auto number = take_numbers(ctx, entity, field, static_cast<std::int64_t>(records.size()));
    for (auto& r : records) {
      if (!r.has(field.index)) r[field.index] = numbered(field, number);
      ++number;
    }
  }
}

void write_rows(Context& ctx, const Entity& entity, const std::vector<Record>& records, std::int64_t first) {
  const auto& columns = (*ctx.catalog)[entity];
  const auto copy = [&](std::string_view table, std::span<const std::string_view> names, const auto& fill) {
    std::size_t at = 0;
    ctx.db.copy(table, names, [&](std::span<db::Value> row) {
      if (at == records.size()) return false;
      row[0] = first + static_cast<std::int64_t>(at);
      fill(records[at++], row.subspan(1));
      return true;
    });
  };
  std::vector<std::string> sort_names;
  for (int f : columns.sort_keys) sort_names.push_back(entity[f].name + "_sort");
  std::vector<std::string_view> names{"seq"};
  for (int f : columns.own) names.push_back(entity[f].name);
  for (const auto& name : sort_names) names.push_back(name);
  copy(entity.table, names, [&](const Record& r, std::span<db::Value> row) {
    std::size_t c = 0;
    for (int f : columns.own) row[c++] = r[f];
    for (int f : columns.sort_keys)
      row[c++] = r.has(f) ? db::Value{base::Blob{base::text::sort_key(base::as_text(r[f]))}} : db::Value{};
  });
  if (columns.apart.empty()) return;
  names.resize(1);
  for (int f : columns.apart) names.push_back(entity[f].name);
  copy(apart::name_of(entity), names, [&](const Record& r, std::span<db::Value> row) {
    for (std::size_t i = 0; i < columns.apart.size(); ++i) row[i] = r[columns.apart[i]];
  });
}

void log_created(Context& ctx, const std::vector<Record>& records) {
  std::vector<PastEvent> events;
  events.reserve(records.size());
  for (const auto& r : records) events.push_back({&r, r[meta::kCreatedAt], r[meta::kCreatedBy]});
  log_many(ctx, "created", std::move(events));
}

std::vector<search::Document> documents(const std::vector<Record>& records, std::int64_t first) {
  std::vector<search::Document> out;
  out.reserve(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) out.push_back({first + static_cast<std::int64_t>(i), search::document(records[i])});
  return out;
}

}  // namespace

void log_many(Context& ctx, std::string_view kind, std::vector<PastEvent> events) {
  static constexpr std::string_view kNames[] = {"at",   "actor",   "via",   "entity",     "record",
                                                "kind", "version", "owner", "department", "changes"};
  const auto nullable = [](Id id) { return id ? db::Value{id} : db::Value{}; };
  std::size_t next = 0;
  ctx.db.copy("event", kNames, [&](std::span<db::Value> row) {
    if (next == events.size()) return false;
    auto& event = events[next++];
    row[0] = std::move(event.at);
    row[1] = std::move(event.by);
    row[2] = ctx.via;
    row[3] = event.record->entity().name;
    row[4] = event.record->id();
    row[5] = std::string(kind);
    row[6] = event.record->version();
    row[7] = nullable(event.record->owner());
    row[8] = nullable(event.record->department());
    row[9] = std::move(event.details);
    return true;
  });
}

void create_many(Context& ctx, const Entity& entity, std::vector<Record>& records) {
  if (records.empty()) return;
  complete(ctx, entity, records);
  const auto first = take_row_numbers(ctx, entity, static_cast<std::int64_t>(records.size()));
  // The words of many records are worked out beside the writing of their rows, which needs nothing of them.
  std::future<std::vector<search::Document>> words;
  if (search::has_index(entity))
    words = std::async(records.size() < kWorthAThread ? std::launch::deferred : std::launch::async,
                       [&records, first] { return documents(records, first); });
  write_rows(ctx, entity, records, first);
  for (const auto& r : records)
    for (const auto& [field, ids] : r.links)
      for (const auto& id : ids)
        ctx.db.execute("INSERT INTO " + link_table(entity, entity[field]) + " (source, target) VALUES (?, ?)", {r.id(), id});
  if (!entity.silent) log_created(ctx, records);
  if (words.valid()) search::add_documents(ctx.db, entity, words.get());
}

}  // namespace keyuan::record
