// All pools with their rules: a few dozen rows that every write of a lead or a customer asks for. They are held in memory
// as one picture, which is replaced when a pool or a rule changes.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "modules/pools/rules.hpp"
#include "record/access/place.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

struct Pool {
  base::Id id;
  std::string name, entity;  // entity: lead or account
  bool active = true, working_days = false;
  meta::Condition condition;                   // what falls into it; empty: everything
  std::optional<meta::Condition> not_counted;  // owned records that do not count as held
  std::vector<std::string> masked;
  std::vector<base::Id> administrators, members;  // members: persons, departments and roles
  Limits limits;
  std::optional<std::int64_t> opens_per_day;
  std::int64_t warn_days = 0;
  std::vector<Rule> rules;  // in their order

  [[nodiscard]] bool fits(const record::Record& record) const;
};

class Book {
 public:
  [[nodiscard]] static std::shared_ptr<const Book> read(db::Transaction& tx);

  [[nodiscard]] const std::vector<Pool>& pools() const { return pools_; }  // by position
  // Null when there is none, or it was removed.
  [[nodiscard]] const Pool* find(base::Id id) const;
  [[nodiscard]] const Pool* active(base::Id id) const;
  // The first active pool whose condition fits; null when none does.
  [[nodiscard]] const Pool* first_for(const record::Record& record) const;
  [[nodiscard]] std::vector<record::access::Place> places() const;

 private:
  std::vector<Pool> pools_;
};

// The picture as it is now. Threads: any.
class OpenBook {
 public:
  explicit OpenBook(db::Database& database) : database_(database) { read_again(); }
  [[nodiscard]] std::shared_ptr<const Book> now() const;
  void read_again();

 private:
  db::Database& database_;
  std::mutex reading_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Book> book_;
};

// A rule as a record of it says, saved or tried out.
[[nodiscard]] Rule rule_of(const record::Record& rule);

// Whether a condition is true of a record in memory: its own fields and fixed values, as check.hpp makes sure.
[[nodiscard]] bool holds(const meta::Condition& condition, const record::Record& record);

}  // namespace keyuan::pools
