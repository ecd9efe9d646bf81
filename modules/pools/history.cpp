#include "modules/pools/history.hpp"

#include <array>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "modules/pools/held.hpp"
#include "record/query/render.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using base::Value;
using record::Record;

constexpr std::array<const char*, 5> kCame = {"claimed", "assigned", "transferred", "created", "imported"};
constexpr std::array<const char*, 5> kLeft = {"released", "reclaimed", "transferred", "assigned", "removed"};
constexpr int kShown = 200;

Value text(const std::string& s) { return record::convert::to_value(s); }
Value id_value(Id id) { return record::convert::to_value(id); }

struct Open {
  Id id, holder;
  std::int64_t from = 0;
};

std::optional<Open> open_holding(record::Context& ctx, const Record& record) {
  auto rows = ctx.db.query("SELECT id, holder, held_from FROM holding WHERE " + record.entity().name +
                               " = ? AND held_until IS NULL AND removed_at IS NULL ORDER BY held_from DESC LIMIT 1", {record.id()});
  if (!rows.next()) return std::nullopt;
  return Open{rows.id(0), rows.id(1), rows.integer(2)};
}

std::int64_t follow_ups_since(record::Context& ctx, const Record& record, std::int64_t from) {
  auto rows = ctx.db.query("SELECT count(*) FROM activity WHERE " + record.entity().name +
                               " = ? AND at >= ? AND kind = 'follow_up' AND removed_at IS NULL", {record.id(), from});
  rows.next();
  return rows.integer(0);
}

Came came_of_new(const record::Context& ctx) { return ctx.via.starts_with("import:") ? Came::kImported : Came::kCreated; }

}  // namespace

void begin_holding(record::Context& ctx, const Record& record, Id holder, Came came) {
  const auto now = ctx.now().ms;
  const auto by = ctx.actor->user ? Value{ctx.actor->user} : Value{};
  ctx.db.execute("INSERT INTO holding (id, version, created_at, created_by, updated_at, updated_by, name, " + record.entity().name +
                     ", pool, holder, held_from, came) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {ctx.ids.make(now), now, by, now, by, text(record.title()), record.id(), record[held_fields(record.entity()).pool],
                  holder, now, std::string(kCame[static_cast<std::size_t>(came)])});
}

bool end_holding(record::Context& ctx, const Record& record, Left left, const Why& why) {
  const auto open = open_holding(ctx, record);
  if (!open) return false;
  const auto now = ctx.now().ms;
  ctx.db.execute("UPDATE holding SET held_until = ?, \"left\" = ?, reason = ?, note = ?, follow_ups = ?, version = version + 1, "
                 "updated_at = ?, updated_by = ? WHERE id = ?",
                 {now, std::string(kLeft[static_cast<std::size_t>(left)]), text(why.reason), text(why.note),
                  follow_ups_since(ctx, record, open->from), now, id_value(ctx.actor->user), open->id});
  return true;
}

void follow_owner(record::Context& ctx, const Record* before, const Record& after) {
  const auto owner = after.removed() ? Id{} : after.owner();
  if (!before) {
    if (owner) begin_holding(ctx, after, owner, came_of_new(ctx));
    return;
  }
  if (before->owner() == after.owner() && before->removed() == after.removed()) return;
  const auto open = open_holding(ctx, after);
  if (open && open->holder == owner) return;
  if (open) end_holding(ctx, after, after.removed() ? Left::kRemoved : Left::kTransferred);
  if (owner) begin_holding(ctx, after, owner, Came::kTransferred);
}

std::optional<base::Time> last_held(record::Context& ctx, const Record& record, Id person) {
  auto rows = ctx.db.query("SELECT max(held_until) FROM holding WHERE " + record.entity().name + " = ? AND holder = ? AND removed_at IS NULL",
                           {record.id(), person});
  if (!rows.next() || rows.is_null(0)) return std::nullopt;
  return base::Time{rows.integer(0)};
}

void append_holdings(record::Context& ctx, const Record& record, std::string& out) {
  auto data = nlohmann::json::array();
  const auto moment = [](const db::Rows& rows, int column) {
    return rows.is_null(column) ? nlohmann::json() : nlohmann::json(base::Time{rows.integer(column)}.to_string());
  };
  const auto maybe = [](const db::Rows& rows, int column) {
    return rows.is_null(column) ? nlohmann::json() : nlohmann::json(rows.text(column));
  };
  auto rows = ctx.db.query("SELECT h.id, h.holder, h.held_from, h.held_until, h.came, h.\"left\", h.reason, h.note, h.follow_ups, p.id, p.name "
                           "FROM holding h LEFT JOIN pool p ON p.id = h.pool WHERE h." + record.entity().name +
                               " = ? AND h.removed_at IS NULL ORDER BY h.held_from DESC, h.seq DESC LIMIT " + std::to_string(kShown),
                           {record.id()});
  while (rows.next()) {
    std::string holder;
    record::append_person(holder, ctx, rows.id(1));
    // What was done while he still holds it is counted now.
    const auto follow_ups = rows.is_null(3) ? follow_ups_since(ctx, record, rows.integer(2)) : rows.integer(8);
    data.push_back({{"id", rows.id(0).to_string()}, {"holder", nlohmann::json::parse(holder)}, {"from", moment(rows, 2)},
                    {"until", moment(rows, 3)}, {"came", maybe(rows, 4)}, {"left", maybe(rows, 5)}, {"reason", maybe(rows, 6)},
                    {"note", maybe(rows, 7)}, {"follow_ups", follow_ups},
                    {"pool", rows.is_null(9) ? nlohmann::json() : nlohmann::json{{"id", rows.id(9).to_string()}, {"title", rows.text(10)}}}});
  }
  out += nlohmann::json{{"data", std::move(data)}}.dump();
}

}  // namespace keyuan::pools
