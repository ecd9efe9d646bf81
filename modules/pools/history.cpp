#include "modules/pools/history.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "fields/holding.hpp"
#include "modules/pools/held.hpp"
#include "record/access/clause.hpp"
#include "record/create_many.hpp"
#include "record/pipeline.hpp"
#include "record/query/render.hpp"
#include "record/query/sql.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

namespace holding = fields::holding;
using base::Id;
using record::Record;

constexpr std::array<const char*, 5> kCame = {"claimed", "assigned", "transferred", "created", "imported"};
constexpr std::array<const char*, 5> kLeft = {"released", "reclaimed", "transferred", "assigned", "removed"};
constexpr int kShown = 200;

int about_field(const Record& record) { return record.entity().name == "lead" ? holding::lead.index : holding::account.index; }

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

// What was done about a record besides following up, and when.
class Doings {
 public:
  Doings(record::Context& ctx, const Record& about) {
    // Whoever reads a record reads its timeline.
    record::Sql tasks;
    tasks.add("SELECT done_at FROM activity WHERE " + about.entity().name + " = ").bind(about.id());
    read(ctx, tasks.add(" AND done_at IS NOT NULL AND kind <> 'follow_up' AND removed_at IS NULL"), tasks_);
    if (about.entity().name != "account") return;
    record::Sql deals;
    deals.add("SELECT t.created_at FROM opportunity t WHERE t.account = ").bind(about.id()).add(" AND t.removed_at IS NULL");
    record::access::append_clause(deals, ctx, ctx.entity("opportunity"), record::access::Verb::kRead);
    read(ctx, deals, deals_);
  }
  [[nodiscard]] std::int64_t tasks(std::int64_t from, std::int64_t until) const { return within(tasks_, from, until); }
  [[nodiscard]] std::int64_t deals(std::int64_t from, std::int64_t until) const { return within(deals_, from, until); }

 private:
  using Moments = std::vector<std::int64_t>;
  static void read(record::Context& ctx, const record::Sql& sql, Moments& out) {
    for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) out.push_back(rows.integer(0));
  }
  static std::int64_t within(const Moments& all, std::int64_t from, std::int64_t until) {
    return std::count_if(all.begin(), all.end(), [&](std::int64_t at) { return at >= from && at < until; });
  }
  Moments tasks_, deals_;
};

bool is_held(const Record& record) { return !record.removed() && record.owner() && record.has(held_fields(record.entity()).pool); }

Came came_of_new(const record::Context& ctx) { return ctx.via.starts_with("import:") ? Came::kImported : Came::kCreated; }

}  // namespace

Record new_holding(const record::Context& ctx, const Record& record, Id holder, Came came, base::Time since) {
  Record r(ctx.entity(holding::kEntity));
  r.set(holding::name, name_of(ctx, holder));
  r[about_field(record)] = record.id();
  r[holding::pool.index] = record[held_fields(record.entity()).pool];
  r.set(holding::holder, holder);
  r.set(holding::held_from, since);
  r.set(holding::came, kCame[static_cast<std::size_t>(came)]);
  return r;
}

void begin_holding(record::Context& ctx, const Record& record, Id holder, Came came, std::optional<base::Time> since) {
  const auto& entity = ctx.entity(holding::kEntity);
  record::Write write{record::WriteKind::kCreate, entity, nullptr, new_holding(ctx, record, holder, came, since.value_or(ctx.now())),
                      std::vector<bool>(entity.fields.size()), {}};
  record::stamp(ctx, write);
  record::insert_row(ctx, write);
}

bool end_holding(record::Context& ctx, const Record& record, Left left, const Why& why) {
  auto open = open_holding(ctx, record);
  if (!open && record.owner()) {  // no pool asked until now
    begin_holding(ctx, record, record.owner(), Came::kCreated, moment(record, held_fields(record.entity()).claimed_at));
    open = open_holding(ctx, record);
  }
  if (!open) return false;
  const auto holding = record::load(ctx, ctx.entity(holding::kEntity), open->id, record::Lock::kForUpdate);
  record::Changes changes;
  changes.set(holding::held_until, ctx.now()).set(holding::left, kLeft[static_cast<std::size_t>(left)]);
  changes.set(holding::reason, why.reason).set(holding::note, why.note).set(holding::follow_ups, follow_ups_since(ctx, record, open->from));
  record::update_loaded(ctx, *holding, changes);
  return true;
}

void follow_new(record::Context& ctx, std::span<const Record* const> records) {
  std::vector<Record> holdings;
  for (const auto* record : records) {
    if (!is_held(*record)) continue;
    const auto since = moment(*record, held_fields(record->entity()).claimed_at).value_or(ctx.now());
    holdings.push_back(new_holding(ctx, *record, record->owner(), came_of_new(ctx), since));
    holdings.back()[meta::kCreatedBy] = holdings.back()[meta::kUpdatedBy] = record::convert::to_value(ctx.actor->user);
  }
  record::create_many(ctx, ctx.entity(holding::kEntity), holdings);
}

void follow_owner(record::Context& ctx, const Record* before, const Record& after) {
  const auto& f = held_fields(after.entity());
  if (!before) {
    if (is_held(after)) begin_holding(ctx, after, after.owner(), came_of_new(ctx), moment(after, f.claimed_at));
    return;
  }
  const auto owner = after.removed() ? Id{} : after.owner();
  const bool asked = after.has(f.pool);
  const bool stays = before->owner() == after.owner() && before->removed() == after.removed();
  if (stays && (before->has(f.pool) || !asked)) return;
  const auto open = open_holding(ctx, after);
  if (open && open->holder == owner) return;
  if (open) end_holding(ctx, after, after.removed() ? Left::kRemoved : Left::kTransferred);
  if (!owner || !asked) return;
  const bool restored = before->owner() == owner && !stays;
  begin_holding(ctx, after, owner, stays ? Came::kCreated : Came::kTransferred, restored ? ctx.now() : moment(after, f.claimed_at));
}

std::optional<base::Time> last_held(record::Context& ctx, const Record& record, Id person) {
  auto rows = ctx.db.query("SELECT max(held_until) FROM holding WHERE " + record.entity().name + " = ? AND holder = ? AND removed_at IS NULL",
                           {record.id(), person});
  if (!rows.next() || rows.is_null(0)) return std::nullopt;
  return base::Time{rows.integer(0)};
}

void append_holdings(record::Context& ctx, const Record& record, std::string& out) {
  auto data = nlohmann::json::array();
  const Doings doings(ctx, record);
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
    // The rule that took it back is called as it is on the reader's screen.
    auto reason = maybe(rows, 6);
    if (rows.text(5) == "reclaimed" && kind_named(rows.text(6)))
      reason = ctx.meta().words().text(ctx.language, "choices.pool_rule.kind." + std::string(rows.text(6)));
    // What was done while he still holds it is counted now.
    const auto from = rows.integer(2), until = rows.is_null(3) ? INT64_MAX : rows.integer(3);
    const auto follow_ups = rows.is_null(3) ? follow_ups_since(ctx, record, rows.integer(2)) : rows.integer(8);
    data.push_back({{"id", rows.id(0).to_string()}, {"holder", nlohmann::json::parse(holder)}, {"from", moment(rows, 2)},
                    {"until", moment(rows, 3)}, {"came", maybe(rows, 4)}, {"left", maybe(rows, 5)}, {"reason", std::move(reason)},
                    {"note", maybe(rows, 7)}, {"follow_ups", follow_ups}, {"tasks_done", doings.tasks(from, until)},
                    {"opportunities", doings.deals(from, until)},
                    {"pool", rows.is_null(9) ? nlohmann::json() : nlohmann::json{{"id", rows.id(9).to_string()}, {"title", rows.text(10)}}}});
  }
  out += nlohmann::json{{"data", std::move(data)}}.dump();
}

}  // namespace keyuan::pools
