// One connection to PostgreSQL, its prepared statements, and a transaction on it.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "db/database.hpp"
#include "db/savepoint.hpp"

namespace keyuan::db {

struct ClearResult {
  void operator()(PGresult* r) const { PQclear(r); }
};
using PgResult = std::unique_ptr<PGresult, ClearResult>;

// The transaction lost against another (deadlock, serialization) or against a change of the tables,
// and would do better a second time.
struct TryAgain : DatabaseError {
  using DatabaseError::DatabaseError;
};
// The connection is gone, so it must not be used again.
struct ConnectionLost : Unavailable {
  using Unavailable::Unavailable;
};

class PostgresConnection {
 public:
  // `schema` becomes the whole search path. Errors: Unavailable with what the server said.
  PostgresConnection(const std::string& url, const std::string& schema);

  [[nodiscard]] PGconn* raw() const { return handle_.get(); }
  // One or more statements without parameters.
  PgResult run(const std::string& sql);
  // One statement with `?` for each value, prepared once.
  PgResult run(std::string_view sql, std::span<const Value> values);
  // One statement with `?` for each value, not kept: utility statements.
  PgResult run_once(const std::string& sql, std::span<const Value> values);

  // COPY … FROM STDIN: `start` the statement, `send` pieces of rows, `finish`, which gives the count.
  void start_copy_in(const std::string& sql);
  void send_copy(std::string_view data);
  std::int64_t finish_copy();
  // COPY … TO STDOUT: every piece, a row each, is handed to `take`.
  void copy_out(const std::string& sql, const std::function<void(std::string_view)>& take);

  [[nodiscard]] bool usable() const { return !outdated_ && PQstatus(raw()) == CONNECTION_OK; }
  [[nodiscard]] bool idle() const { return PQtransactionStatus(raw()) == PQTRANS_IDLE; }
  [[nodiscard]] bool failed() const { return PQtransactionStatus(raw()) == PQTRANS_INERROR; }
  void forget_statements();

 private:
  struct Close {
    void operator()(PGconn* c) const { PQfinish(c); }
  };
  [[nodiscard]] PgResult checked(PGresult* result, std::string_view sql);

  std::unique_ptr<PGconn, Close> handle_;
  std::unordered_map<std::string, std::string> names_;  // text and parameter types → statement
  std::int64_t made_ = 0;
  bool outdated_ = false;  // it is lost, or its server is no longer the one that is written to
};

class PostgresTransaction final : public Transaction {
 public:
  PostgresTransaction(PostgresConnection& connection, Effects* effects)
      : connection_(connection), effects_(effects) {}

  [[nodiscard]] Dialect dialect() const override { return Dialect::kPostgres; }
  using Transaction::execute;
  using Transaction::query;
  [[nodiscard]] Rows query(std::string_view sql, std::span<const Value> values) override;
  [[nodiscard]] Rows stream(std::string_view sql, std::span<const Value> values) override;
  std::int64_t execute(std::string_view sql, std::span<const Value> values) override;
  void script(std::string_view sql) override;
  std::int64_t copy(std::string_view table, std::span<const std::string_view> columns,
                    const std::function<bool(std::span<Value>)>& next) override;
  void attempt(const std::function<void()>& body) override;
  void after_commit(std::function<void()> effect) override;
  void before_commit(std::function<void(Transaction&)> rest, std::int64_t place) override;
  [[nodiscard]] int statements() const override { return statements_; }

 private:
  PostgresConnection& connection_;
  Effects* effects_;  // none in a read
  int statements_ = 0;
  int cursors_ = 0;
};

}  // namespace keyuan::db
