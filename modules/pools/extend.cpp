#include "modules/pools/extend.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/extension_request.hpp"
#include "modules/notifications/notifications.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/membership.hpp"
#include "record/query/render.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

namespace request = fields::extension_request;
using base::Id;
using nlohmann::json;
using record::Record;

constexpr int kShown = 200;

bool is_open(const Record& r) { return r.get(request::state) == request::state_choice::open; }

void check_days(std::int64_t days) {
  if (days < 1 || days > kLongestExtension) throw base::invalid("days", "record.out_of_range", {{"least", "1"}, {"most", std::to_string(kLongestExtension)}});
}

// A request is about the time of one holder; who comes after him asks for himself.
bool still_held(const Record& record, base::Time asked_at) {
  const auto since = moment(record, held_fields(record.entity()).claimed_at);
  return record.owner() && since && since->ms <= asked_at.ms;
}

bool asked_already(record::Context& ctx, const Record& record) {
  auto rows = ctx.db.query("SELECT created_at FROM extension_request WHERE " + record.entity().name + " = ? AND state = 'open' AND removed_at IS NULL", {record.id()});
  while (rows.next())
    if (still_held(record, {rows.integer(0)})) return true;
  return false;
}

int about_field(const meta::Entity& entity) { return entity.name == "lead" ? request::lead.index : request::account.index; }

// The lead or the customer it is about; none when that is gone.
std::optional<Record> about(record::Context& ctx, const Record& asked, record::Lock lock) {
  const auto* name = asked.has(request::lead) ? "lead" : "account";
  return record::load(ctx, ctx.entity(name), asked.has(request::lead) ? asked.get(request::lead) : asked.get(request::account), lock);
}

void tell(record::Context& ctx, std::string_view kind, Id whom, const Record& record, const std::string& text, const json& details) {
  if (whom == ctx.actor->user) return;
  notifications::Notice notice{.kind = kind, .whom = whom, .by = ctx.actor->user};
  notice.entity = record.entity().name;
  notice.record = record.id();
  notice.title = record.title();
  notice.text = text;
  notice.details = details.dump();
  notifications::tell(ctx, notice);
}

}  // namespace

Id ask_for_time(record::Context& ctx, const Book& book, const meta::Entity& entity, Id id, const Asked& asked) {
  const auto held = record::find_for(ctx, entity, id, record::access::Verb::kUpdate);
  const auto& f = held_fields(entity);
  check_days(asked.days);
  if (asked.reason.empty()) throw base::invalid("reason", "record.required");
  const auto* pool = book.active(base::as_id(held[f.pool]));
  if (!pool || !held.has(f.returns_at)) throw base::conflict("pools.no_clock");
  if (asked_already(ctx, held)) throw base::conflict("pools.asked_already");
  auto right = by_right_of_pool(ctx);
  record::Changes changes;
  changes.put(about_field(entity), id).set(request::name, name_of(ctx, ctx.actor->user)).set(request::pool, pool->id);
  changes.set(request::days, asked.days).set(request::reason, asked.reason).put(meta::kOwner, record::convert::to_value(ctx.actor->user));
  const auto made = record::create(right, ctx.entity(request::kEntity), changes);
  for (const auto& administrator : pool->administrators)
    tell(right, "extension_asked", administrator, held, asked.reason, {{"request", made.id().to_string()}, {"days", asked.days}});
  return made.id();
}

Record decide(record::Context& ctx, const Book& book, Id id, const Decision& decision) {
  const auto asked = record::load(ctx, ctx.entity(request::kEntity), id, record::Lock::kForUpdate);
  const auto* pool = asked && !asked->removed() ? book.find(asked->get(request::pool)) : nullptr;
  if (!pool) throw base::not_found();
  if (!administers(ctx, *pool)) {
    (void)record::find(ctx, ctx.entity(request::kEntity), id);
    throw base::forbidden("pools.not_administrator", {{"pool", pool->name}});
  }
  check_may_change(ctx, *pool);
  if (!is_open(*asked)) throw base::conflict("pools.decided_already");
  const auto days = decision.days.value_or(asked->get(request::days));
  check_days(days);
  auto right = by_right_of_pool(ctx);
  const auto record = about(right, *asked, record::Lock::kForUpdate);
  if (decision.approve) {
    if (!record || !still_held(*record, {base::as_integer((*asked)[meta::kCreatedAt])})) throw base::conflict("pools.request_lapsed");
    const auto& f = held_fields(record->entity());
    record::Changes longer;
    longer.put(f.extended_days, base::as_integer((*record)[f.extended_days]) + days);
    record::update_loaded(right, *record, longer);
  }
  record::Changes changes;
  changes.set(request::state, decision.approve ? request::state_choice::approved : request::state_choice::refused);
  changes.set(request::decided_by, ctx.actor->user).set(request::decided_at, ctx.now()).set(request::answer, decision.answer).set(request::days, days);
  auto decided = record::update_loaded(right, *asked, changes);
  if (record) tell(right, "extension_decided", asked->owner(), *record, decision.answer, {{"approved", decision.approve}, {"days", days}});
  return decided;
}

void append_requests(record::Context& ctx, const Book& book, Id pool_id, const std::string& state, std::string& out) {
  const auto& pool = administered(ctx, book, pool_id);
  const auto& entity = ctx.entity(pool.entity);
  auto rows = ctx.db.query("SELECT r.id, t.id, t." + record::quote_identifier(entity.title_field().name) + ", r.owner, r.created_at, r.days, r.reason, r.state, r.answer, r.decided_at, t.returns_at "
                           "FROM extension_request r LEFT JOIN " + (*ctx.catalog)[entity].from + " t ON t.id = r." + entity.name +
                               " WHERE r.pool = ? AND (? = '' OR r.state = ?) AND r.removed_at IS NULL ORDER BY r.created_at, r.seq LIMIT " +
                               std::to_string(kShown), {pool.id, state, state});
  auto data = json::array();
  const auto text = [&](int c) { return rows.is_null(c) ? json() : json(rows.text(c)); };
  const auto time = [&](int c) { return rows.is_null(c) ? json() : json(base::Time{rows.integer(c)}.to_string()); };
  while (rows.next()) {
    std::string who;
    record::append_person(who, ctx, rows.id(3));
    data.push_back({{"id", rows.id(0).to_string()}, {"record", {{"id", rows.id(1).to_string()}, {"title", text(2)}, {"entity", entity.name}}},
                    {"asked_by", json::parse(who)}, {"asked_at", time(4)}, {"days", rows.integer(5)}, {"reason", text(6)},
                    {"state", text(7)}, {"answer", text(8)}, {"decided_at", time(9)}, {"returns_at", time(10)}});
  }
  out += json{{"data", std::move(data)}}.dump();
}

}  // namespace keyuan::pools
