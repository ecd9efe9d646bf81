#include "modules/pools/recount.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <set>
#include <span>
#include <thread>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "db/background.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/history.hpp"
#include "record/apart.hpp"
#include "record/create_many.hpp"
#include "record/load.hpp"
#include "record/query/sql.hpp"
#include "record/query/where.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using record::Context;
using record::Record;
using record::Sql;

constexpr int kStep = 2'000;      // records a transaction
constexpr int kSideBySide = 2;  // transactions, where the database has many writers

void add_names(const meta::Condition& condition, const meta::Entity& entity, std::set<int>& fields) {
  if (const auto* field = entity.find(condition.field); field && condition.kind == meta::Condition::Kind::kTest) fields.insert(field->index);
  for (const auto& part : condition.parts) add_names(part, entity, fields);
}

std::string table_of(const meta::Entity& entity) { return record::quote_identifier(entity.table); }

std::int64_t last_seq(Context& ctx, const meta::Entity& entity) {
  auto rows = ctx.db.query("SELECT max(seq) FROM " + table_of(entity));
  return rows.next() ? rows.integer(0) : 0;
}

class Placing {
 public:
  Placing(Context& ctx, const Book& book, const meta::Entity& entity, std::int64_t from, std::int64_t to)
      : ctx_(ctx), book_(book), entity_(entity), from_(from), to_(to) {}

  void run() {
    begin_time();
    if (!anything_astray()) return;
    for (const auto& pool : book_.pools())
      if (pool.active && pool.entity == entity_.name) put_into(&pool);
    put_into(nullptr);
  }

 private:
  // " WHERE …": living records of this step that lie in no pool in use.
  void append_astray(Sql& sql) const {
    std::vector<Id> active;
    for (const auto& pool : book_.pools())
      if (pool.active) active.push_back(pool.id);
    sql.add(" WHERE t.seq > ").bind(from_).add(" AND t.seq <= ").bind(to_).add(" AND t.removed_at IS NULL");
    if (!active.empty()) sql.add(" AND (t.pool IS NULL OR t.pool NOT IN ").bind_list(active).add(")");
  }
  bool anything_astray() const {
    Sql sql;
    sql.add("SELECT 1 FROM " + table_of(entity_) + " t");
    append_astray(sql);
    return ctx_.db.query(sql.text + " LIMIT 1", sql.values).next();
  }
  void begin_time() const {
    ctx_.db.execute("UPDATE " + table_of(entity_) + " SET claimed_at = ? WHERE seq > ? AND seq <= ? AND owner IS NOT NULL AND claimed_at IS NULL",
                    {ctx_.now().ms, from_, to_});
  }
  // Those of this step that belong there: none has a pool in use yet, and before those outside come all that fit somewhere.
  void append_belonging(Sql& sql, const Pool* pool) const {
    append_astray(sql);
    if (!pool) return (void)sql.add(" AND t.pool IS NOT NULL");
    Sql fits;
    try {
      record::append_condition(fits, ctx_, entity_, pool->condition);
    } catch (const base::Problem&) {  // over a field that was taken away: it is true of nothing
      fits = {};
      fits.add(" AND 1 = 0");
    }
    sql.add(fits);
  }
  void put_into(const Pool* pool) const {
    const auto where = pool ? base::Value{pool->id} : base::Value{};
    if (pool) begin_holdings(*pool);
    // Who owns a record does not change by the pool whose rules hold for it; where it lies decides who sees it.
    Sql owned;
    owned.add("UPDATE " + table_of(entity_) + " AS t SET pool = ").bind(where);
    append_belonging(owned, pool);
    ctx_.db.execute(owned.add(" AND t.owner IS NOT NULL").text, owned.values);
    record::Changes changes;
    changes.put(held_fields(entity_).pool, where);
    for (const auto& id : lying(pool))
      if (const auto record = record::load(ctx_, entity_, id, record::Lock::kForUpdate)) record::update_loaded(ctx_, *record, changes);
  }
  // Of those that nobody asked about so far: their owners have them since they were claimed.
  void begin_holdings(const Pool& pool) const {
    const auto& f = held_fields(entity_);
    Sql sql;
    sql.add("SELECT t.id, t.owner, t.claimed_at, t." + record::quote_identifier(entity_.title_field().name) + " FROM " + table_of(entity_) + " t");
    append_belonging(sql, &pool);
    sql.add(" AND t.owner IS NOT NULL AND NOT EXISTS (SELECT 1 FROM holding h WHERE h." + entity_.name +
            " = t.id AND h.held_until IS NULL AND h.removed_at IS NULL) ORDER BY t.seq");
    std::vector<Record> holdings;
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      Record held(entity_);
      held[meta::kId] = rows.id(0);
      held[f.pool] = pool.id;
      held[entity_.title] = std::string(rows.text(3));
      holdings.push_back(new_holding(ctx_, held, rows.id(1), Came::kCreated, {rows.integer(2)}));
    }
    record::create_many(ctx_, ctx_.entity("holding"), holdings);
  }
  std::vector<Id> lying(const Pool* pool) const {
    Sql sql;
    sql.add("SELECT t.id FROM " + table_of(entity_) + " t");
    append_belonging(sql, pool);
    std::vector<Id> ids;
    for (auto rows = ctx_.db.query(sql.text + " AND t.owner IS NULL ORDER BY t.seq", sql.values); rows.next();) ids.push_back(rows.id(0));
    return ids;
  }

  Context& ctx_;
  const Book& book_;
  const meta::Entity& entity_;
  std::int64_t from_, to_;
};

struct NewClock {
  std::int64_t seq;
  base::Value was, at, why;
};

nlohmann::json json_of(const base::Value& value) {
  if (const auto* n = std::get_if<std::int64_t>(&value)) return *n;
  const auto* text = std::get_if<std::string>(&value);
  return text ? nlohmann::json(*text) : nlohmann::json();
}

// All of a step at once, by one statement of the same words. A clock that was moved since it was read is left alone: whoever
// moved it knew the same rules, and more.
void write_clocks(Context& ctx, const meta::Entity& entity, const std::vector<NewClock>& clocks) {
  if (clocks.empty()) return;
  const auto table = (*ctx.catalog)[entity].apart.empty() ? table_of(entity) : record::apart::table(entity);
  const auto rows = ctx.db.dialect() == db::Dialect::kSqlite ? "json_each(?) AS c" : "jsonb_array_elements(CAST(? AS jsonb)) AS c (value)";
  auto list = nlohmann::json::array();
  for (const auto& clock : clocks) list.push_back({clock.seq, json_of(clock.was), json_of(clock.at), json_of(clock.why)});
  ctx.db.execute("WITH clock (seq, was, at, why) AS (SELECT CAST(c.value ->> 0 AS bigint), CAST(c.value ->> 1 AS bigint), "
                 "CAST(c.value ->> 2 AS bigint), c.value ->> 3 FROM " + std::string(rows) + ") UPDATE " + table +
                     " SET returns_at = clock.at, returns_why = clock.why, warned_at = NULL FROM clock WHERE " + table + ".seq = clock.seq AND coalesce(" +
                     table + ".returns_at, 0) = coalesce(clock.was, 0)",
                 {list.dump()});
}

void recount_some(Context& ctx, const Book& book, const meta::Entity& entity, std::span<const std::int64_t> seqs) {
  const auto& f = held_fields(entity);
  const auto calendar = calendar::of(ctx);
  std::vector<NewClock> clocks;
  for (auto& [seq, record] : owned_of(ctx, entity, fields_asked(book, entity), seqs)) {
    auto was = record[f.returns_at], why = record[f.returns_why];
    set_clock(record, clock_of(book, record, *calendar));
    if (record[f.returns_at] != was || record[f.returns_why] != why) clocks.push_back({seq, std::move(was), record[f.returns_at], record[f.returns_why]});
  }
  write_clocks(ctx, entity, clocks);
}

using Act = std::function<void()>;
struct Step {
  std::int64_t records;
  Act act;
};

// Steps side by side: a database that has many writers uses as many processors.
class Together {
 public:
  explicit Together(const std::vector<Step>& steps) : steps_(steps) {}

  // Until all are done, `told` says to leave off, or one fails, which is thrown.
  void run(int workers, const std::function<bool(std::int64_t done)>& told) {
    std::vector<std::thread> others;
    for (int i = 1; i < workers; ++i)
      others.emplace_back([&] {
        const db::GivingWay way;
        work(told);
      });
    work(told);
    for (auto& other : others) other.join();
    if (failed_) std::rethrow_exception(failed_);
  }

 private:
  void work(const std::function<bool(std::int64_t)>& told) {
    try {
      for (std::size_t at = next_++; at < steps_.size() && !over_; at = next_++) {
        steps_[at].act();
        const std::lock_guard lock(mutex_);
        done_ += steps_[at].records;
        if (!over_ && !told(done_)) over_ = true;
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failed_) failed_ = std::current_exception();
      over_ = true;
    }
  }

  const std::vector<Step>& steps_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> over_ = false;
  std::mutex mutex_;
  std::int64_t done_ = 0;
  std::exception_ptr failed_;
};

}  // namespace

std::vector<int> fields_asked(const Book& book, const meta::Entity& entity) {
  const auto& f = held_fields(entity);
  std::set<int> fields = {meta::kId, meta::kOwner, entity.title, f.pool, f.claimed_at, f.returns_at, f.returns_why, f.warned_at,
                          f.extended_days, f.locked_until, f.last_follow_up_at, f.klass,
                          f.opportunity_at, f.open_amount, f.won_on, f.contract_ended_on, f.converted_at};
  fields.erase(-1);
  for (const auto& pool : book.pools()) {
    if (pool.entity != entity.name) continue;
    add_names(pool.condition, entity, fields);
    for (const auto& rule : pool.rules)
      if (rule.exempt) add_names(*rule.exempt, entity, fields);
  }
  return {fields.begin(), fields.end()};
}

// Neighbours in the index of the clock where it is a column of theirs, of one row number after the other where it is kept apart.
std::vector<std::int64_t> all_owned(Context& ctx, const meta::Entity& entity, Id pool) {
  Sql sql;
  sql.add("SELECT seq FROM " + table_of(entity) + " WHERE removed_at IS NULL AND owner IS NOT NULL");
  if (pool) sql.add(" AND pool = ").bind(pool);
  sql.add((*ctx.catalog)[entity].apart.empty() ? " ORDER BY returns_at, seq" : " ORDER BY seq");
  std::vector<std::int64_t> seqs;
  for (auto rows = ctx.db.stream(sql.text, sql.values); rows.next();) seqs.push_back(rows.integer(0));
  return seqs;
}

std::vector<Owned> owned_of(Context& ctx, const meta::Entity& entity, const std::vector<int>& fields, std::span<const std::int64_t> seqs) {
  Sql sql;
  sql.add("SELECT seq");
  for (const int field : fields) sql.add(", " + record::quote_identifier(entity[field].name));
  sql.add(" FROM " + (*ctx.catalog)[entity].from + " t WHERE owner IS NOT NULL AND removed_at IS NULL AND seq IN ").bind_list(seqs);
  std::vector<Owned> out;
  auto rows = ctx.db.query(sql.text, sql.values);
  while (rows.next()) {
    Owned one{rows.integer(0), Record(entity)};
    for (std::size_t i = 0; i < fields.size(); ++i)
      one.record[fields[i]] = record::read_value(rows, static_cast<int>(i) + 1, entity[fields[i]].type->storage());
    out.push_back(std::move(one));
  }
  return out;
}

void recount_clocks(app::Services& services, const Book& book, const Progress& progress) {
  const int workers = services.database.dialect() == db::Dialect::kPostgres ? kSideBySide : 1;
  std::vector<Step> placing, counting;
  std::int64_t total = 0;
  std::map<std::string, std::vector<std::int64_t>> seqs;
  services.read({}, [&](Context& ctx) {
    for (const auto* name : kHeld) {
      seqs[name] = all_owned(ctx, ctx.entity(name));
      total += static_cast<std::int64_t>(seqs[name].size());
      for (std::int64_t at = 0, last = last_seq(ctx, ctx.entity(name)); at < last; at += kStep)
        placing.push_back({0, [&services, &book, name, at] { services.write({}, [&](Context& c) { Placing(c, book, c.entity(name), at, at + kStep).run(); }); }});
    }
  });
  for (const auto& [name, all] : seqs)
    for (std::size_t at = 0; at < all.size(); at += kStep) {
      const auto some = std::span(all).subspan(at, std::min<std::size_t>(kStep, all.size() - at));
      counting.push_back({static_cast<std::int64_t>(some.size()),
                          [&services, &book, &name, some] { services.write({}, [&](Context& c) { recount_some(c, book, c.entity(name), some); }); }});
    }
  bool goes_on = true;
  const auto told = [&](std::int64_t done) { return goes_on = progress(done, total); };
  Together(placing).run(workers, told);
  if (goes_on) Together(counting).run(workers, told);
}

}  // namespace keyuan::pools
