#include "modules/pools/book.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/pool_rule.hpp"
#include "record/condition_getter.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using nlohmann::json;

// A condition as it was saved; nothing when there is none, or it is one no more.
std::optional<meta::Condition> condition_in(std::string_view text) {
  const auto saved = json::parse(text, nullptr, false);
  if (saved.is_discarded() || saved.is_null()) return std::nullopt;
  try {
    auto condition = meta::parse_condition(saved);
    return condition.empty() ? std::nullopt : std::optional(std::move(condition));
  } catch (const base::Problem&) {
    return std::nullopt;
  }
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  const auto saved = json::parse(text, nullptr, false);
  if (saved.is_array())
    for (const auto& name : saved)
      if (name.is_string()) names.push_back(name);
  return names;
}

std::map<Id, std::int64_t> numbers_in(std::string_view text) {
  std::map<Id, std::int64_t> numbers;
  const auto saved = json::parse(text, nullptr, false);
  if (saved.is_object())
    for (const auto& [key, value] : saved.items())
      if (const auto id = Id::parse(key); id && value.is_number_integer()) numbers[*id] = value;
  return numbers;
}

std::optional<std::int64_t> number(const db::Rows& rows, int column) {
  return rows.is_null(column) ? std::nullopt : std::optional(rows.integer(column));
}

std::vector<Id> linked(db::Transaction& tx, const char* field, Id pool) {
  std::vector<Id> ids;
  for (auto rows = tx.query(std::string("SELECT target FROM pool__") + field + " WHERE source = ? ORDER BY target", {pool}); rows.next();)
    ids.push_back(rows.id(0));
  return ids;
}

std::vector<Pool> read_pools(db::Transaction& tx) {
  std::vector<Pool> pools;
  auto rows = tx.query("SELECT id, name, entity, active, days, condition, not_counted, masked, claim_per_day, claim_per_week, hold_person, "
                       "hold_department, hold_role, ban_days, fresh_hours, pause_minutes, opens_per_day, warn_days "
                       "FROM pool WHERE removed_at IS NULL ORDER BY position, seq");
  while (rows.next()) {
    Pool pool;
    pool.id = rows.id(0);
    pool.name = rows.text(1);
    pool.entity = rows.text(2);
    pool.active = rows.integer(3) != 0;
    pool.working_days = rows.text(4) == "working";
    pool.condition = condition_in(rows.text(5)).value_or(meta::Condition{});
    pool.not_counted = condition_in(rows.text(6));
    pool.masked = names_in(rows.text(7));
    pool.limits.per_day = number(rows, 8);
    pool.limits.per_week = number(rows, 9);
    pool.limits.held = number(rows, 10);
    pool.limits.department_held = number(rows, 11);
    pool.limits.held_by_role = numbers_in(rows.text(12));
    pool.limits.ban_days = rows.integer(13);
    pool.limits.fresh_hours = rows.integer(14);
    pool.limits.pause_minutes = rows.integer(15);
    pool.opens_per_day = number(rows, 16);
    pool.warn_days = rows.integer(17);
    pools.push_back(std::move(pool));
  }
  return pools;
}

Rule rule_of(Id id, std::string_view kind, std::int64_t days, std::string_view classes, std::string_view exempt, bool active) {
  Rule rule;
  rule.id = id;
  rule.kind = kind_named(kind).value_or(Kind::kNoFollowUp);
  rule.days = static_cast<int>(days);
  for (const char c : classes)
    if (c != '|') rule.classes += c;
  rule.exempt = condition_in(exempt);
  rule.active = active;
  return rule;
}

}  // namespace

Rule rule_of(const record::Record& r) {
  namespace rule = fields::pool_rule;
  return rule_of(r.id(), r.get(rule::kind), r.get(rule::days), base::as_text(r[rule::classes.index]), base::as_text(r[rule::exempt.index]), r.get(rule::active));
}

bool holds(const meta::Condition& condition, const record::Record& record) {
  return meta::evaluate(condition, record::condition_getter(record));
}

bool Pool::fits(const record::Record& record) const {
  return record.entity().name == entity && (condition.empty() || holds(condition, record));
}

std::shared_ptr<const Book> Book::read(db::Transaction& tx) {
  auto book = std::make_shared<Book>();
  book->pools_ = read_pools(tx);
  for (auto& pool : book->pools_) {
    pool.administrators = linked(tx, "administrators", pool.id);
    for (const auto* field : {"members", "member_departments", "member_roles"})
      for (const auto& id : linked(tx, field, pool.id)) pool.members.push_back(id);
  }
  auto rows = tx.query("SELECT pool, id, kind, days, classes, exempt, active FROM pool_rule WHERE removed_at IS NULL ORDER BY position, seq");
  while (rows.next())
    for (auto& pool : book->pools_)
      if (pool.id == rows.id(0))
        pool.rules.push_back(rule_of(rows.id(1), rows.text(2), rows.integer(3), rows.text(4), rows.text(5), rows.integer(6) != 0));
  return book;
}

const Pool* Book::find(Id id) const {
  const auto it = std::find_if(pools_.begin(), pools_.end(), [&](const Pool& pool) { return pool.id == id; });
  return it == pools_.end() ? nullptr : &*it;
}

const Pool* Book::active(Id id) const {
  const auto* pool = find(id);
  return pool && pool->active ? pool : nullptr;
}

const Pool* Book::first_for(const record::Record& record) const {
  for (const auto& pool : pools_)
    if (pool.active && pool.fits(record)) return &pool;
  return nullptr;
}

std::vector<record::access::Place> Book::places() const {
  std::vector<record::access::Place> places;
  for (const auto& pool : pools_) places.push_back({pool.id, pool.entity, pool.members, pool.administrators, pool.masked});
  return places;
}

std::shared_ptr<const Book> OpenBook::now() const {
  const std::lock_guard lock(mutex_);
  return book_;
}

void OpenBook::read_again() {
  const std::lock_guard one_after_another(reading_);  // who began to read earlier does not put his older picture over a newer one
  std::shared_ptr<const Book> fresh;
  database_.read([&](db::Transaction& tx) { fresh = Book::read(tx); });
  const std::lock_guard lock(mutex_);
  book_ = std::move(fresh);
}

}  // namespace keyuan::pools
