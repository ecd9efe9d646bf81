// A transaction that passes everything on and remembers what was asked: for tests and measurements that look at
// the statements of an operation.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "db/database.hpp"
#include "db/sql.hpp"

namespace keyuan::db {

class Listening final : public Transaction {
 public:
  struct Asked {
    std::string sql;
    Values values;
  };
  explicit Listening(Transaction& inner) : inner_(inner) {}
  std::vector<Asked> asked;  // SELECTs and other questions, in their order

  [[nodiscard]] Dialect dialect() const override { return inner_.dialect(); }
  using Transaction::execute;
  using Transaction::query;
  [[nodiscard]] Rows query(std::string_view sql, std::span<const Value> values) override {
    asked.push_back({std::string(sql), {values.begin(), values.end()}});
    return inner_.query(sql, values);
  }
  [[nodiscard]] Rows stream(std::string_view sql, std::span<const Value> values) override { return inner_.stream(sql, values); }
  std::int64_t execute(std::string_view sql, std::span<const Value> values) override { return inner_.execute(sql, values); }
  void script(std::string_view sql) override { inner_.script(sql); }
  std::int64_t copy(std::string_view table, std::span<const std::string_view> columns,
                    const std::function<bool(std::span<Value>)>& next) override {
    return inner_.copy(table, columns, next);
  }
  void attempt(const std::function<void()>& body) override { inner_.attempt(body); }
  void after_commit(std::function<void()> effect) override { inner_.after_commit(std::move(effect)); }
  void before_commit(std::function<void(Transaction&)> rest, std::int64_t place) override { inner_.before_commit(std::move(rest), place); }
  [[nodiscard]] int statements() const override { return inner_.statements(); }

 private:
  Transaction& inner_;
};

}  // namespace keyuan::db
