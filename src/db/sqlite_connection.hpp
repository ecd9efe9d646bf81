// One connection to a SQLite file, its prepared statements, and a transaction on it.
#pragma once

#include <sqlite3.h>

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "db/database.hpp"
#include "db/savepoint.hpp"

namespace keyuan::db {

class SqliteConnection {
 public:
  enum class Use { kWrite, kRead };
  // Errors: Unavailable with a sentence that says why the file cannot be used.
  SqliteConnection(const std::string& path, Use use, bool durable, int cache_mib = 8);

  [[nodiscard]] sqlite3* raw() const { return handle_.get(); }
  void script(const std::string& sql);
  // The first column of the first row; "" when there is none.
  [[nodiscard]] std::string first(std::string_view sql);
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(raw()) == 0; }
  // Ends a transaction that may or may not still be open.
  void roll_back() noexcept;
  [[noreturn]] void fail(std::string_view sql);

  struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

  // While one of these is there, no page of the transaction that is open is written to the log before its commit, however
  // many there are. SQLite before 3.47 makes frames of the log without checksums when such pages are written, written
  // again and then taken back by ROLLBACK TO: what is committed afterwards is gone when the program dies, and all behind it.
  class PagesHeld {
   public:
    explicit PagesHeld(SqliteConnection& connection);
    ~PagesHeld();
    PagesHeld(const PagesHeld&) = delete;
    PagesHeld& operator=(const PagesHeld&) = delete;

   private:
    SqliteConnection& connection_;
  };

  // A prepared statement in use; goes back to the cache, reset, when it is dropped.
  class Lease {
   public:
    Lease(SqliteConnection& connection, std::string_view sql);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    [[nodiscard]] sqlite3_stmt* get() const { return statement_; }
    void bind(std::span<const Value> values, bool copy_texts);
    // Whether there is a row.
    bool step();

   private:
    SqliteConnection& connection_;
    sqlite3_stmt* statement_ = nullptr;
    bool* in_use_ = nullptr;  // of the cached statement; null when `own_` holds a passing one
    Prepared own_;
  };

 private:
  struct Close {
    void operator()(sqlite3* c) const { sqlite3_close_v2(c); }
  };
  struct Cached {
    std::string sql;
    Prepared statement;
    bool in_use = false;
  };
  [[nodiscard]] Prepared prepare(std::string_view sql, bool keep);
  [[nodiscard]] std::string unique_index(std::string_view columns);

  std::unique_ptr<sqlite3, Close> handle_;
  int pages_held_ = 0;
  std::list<Cached> statements_;  // most recently used first
  std::unordered_map<std::string_view, std::list<Cached>::iterator> by_text_;
};

class SqliteTransaction final : public Transaction {
 public:
  SqliteTransaction(SqliteConnection& connection, Effects* effects)
      : connection_(connection), effects_(effects) {}

  [[nodiscard]] Dialect dialect() const override { return Dialect::kSqlite; }
  using Transaction::execute;
  using Transaction::query;
  [[nodiscard]] Rows query(std::string_view sql, std::span<const Value> values) override;
  [[nodiscard]] Rows stream(std::string_view sql, std::span<const Value> values) override {
    return query(sql, values);
  }
  std::int64_t execute(std::string_view sql, std::span<const Value> values) override;
  void script(std::string_view sql) override;
  std::int64_t copy(std::string_view table, std::span<const std::string_view> columns,
                    const std::function<bool(std::span<Value>)>& next) override;
  void attempt(const std::function<void()>& body) override;
  void after_commit(std::function<void()> effect) override;
  void before_commit(std::function<void(Transaction&)> rest, std::int64_t place) override;
  [[nodiscard]] int statements() const override { return statements_; }
  // Whether anything was asked of it that may have changed the database.
  [[nodiscard]] bool wrote() const { return wrote_; }

 private:
  SqliteConnection& connection_;
  Effects* effects_;  // none in a read
  int statements_ = 0;
  bool wrote_ = false;
};

}  // namespace keyuan::db
