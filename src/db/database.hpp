// Where a workspace's rows live: one SQLite file, or one schema of a PostgreSQL database, behind the
// same few words. SQL is written once, in the part both understand, with `?` for parameters.
//
// Shapes: integers, money (ten-thousandths), moments (ms) and yes/no (0, 1) are 64-bit integers; ids
// are 16 bytes (BLOB, uuid); everything else is UTF-8 text, compared byte by byte on both databases.
// `ky_day(ms, zone)`, `ky_bucket(unit, date)` and `ky_contains(list, item)` exist in both. Two things
// differ and are to be written so that they do not: LIKE ignores the case of a-z on SQLite only
// (compare lower() with a lower-case pattern), and NULL sorts first on SQLite, last on PostgreSQL.
//
// Threads: a Database serves many threads. A Transaction belongs to the call that was given it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.hpp"

namespace keyuan::db {

enum class Dialect { kSqlite, kPostgres };

using base::Blob;
using base::Value;
using base::Values;

// The answer to a query, row by row. Texts live until the next `next()`.
class Rows {
 public:
  struct Cursor {
    virtual ~Cursor() = default;
    virtual bool next() = 0;
    virtual int columns() const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual base::Id id(int column) const = 0;
    virtual std::string_view blob(int column) const = 0;
  };
  explicit Rows(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) {}

  bool next() { return cursor_->next(); }
  [[nodiscard]] int columns() const { return cursor_->columns(); }
  [[nodiscard]] bool is_null(int c) const { return cursor_->is_null(c); }
  [[nodiscard]] std::int64_t integer(int c) const { return cursor_->integer(c); }  // 0 for NULL
  [[nodiscard]] double real(int c) const { return cursor_->real(c); }
  [[nodiscard]] std::string_view text(int c) const { return cursor_->text(c); }  // "" for NULL
  [[nodiscard]] base::Id id(int c) const { return cursor_->id(c); }  // nil for NULL
  [[nodiscard]] std::string_view blob(int c) const { return cursor_->blob(c); }

 private:
  std::unique_ptr<Cursor> cursor_;
};

// What one request may do with the database, all of it or nothing. Statements are prepared once per
// connection and kept by their text. A broken constraint throws ConstraintViolated, anything else the
// database refuses throws DatabaseError.
class Transaction {
 public:
  virtual ~Transaction() = default;
  [[nodiscard]] virtual Dialect dialect() const = 0;
  // Has run when it returns, also an INSERT … RETURNING whose rows nobody reads. Several Rows may be
  // open at once; none outlives the body it was made in.
  [[nodiscard]] virtual Rows query(std::string_view sql, std::span<const Value> values = {}) = 0;
  // A SELECT whose answer may be very large (exports): memory stays bounded on both databases.
  [[nodiscard]] virtual Rows stream(std::string_view sql, std::span<const Value> values = {}) = 0;
  // Returns how many rows it touched.
  virtual std::int64_t execute(std::string_view sql, std::span<const Value> values = {}) = 0;
  // Several statements without parameters, separated by semicolons: migrations.
  virtual void script(std::string_view sql) = 0;
  // Inserts many rows the fastest way the database has (COPY, one prepared INSERT). `next` fills the
  // row, which holds a value per column, and returns false after the last one; it must not use this
  // transaction. Returns the number of rows.
  virtual std::int64_t copy(std::string_view table, std::span<const std::string_view> columns,
                            const std::function<bool(std::span<Value> row)>& next) = 0;
  // Runs `body` so that, when it throws, only what it did is undone and the transaction goes on; the
  // exception comes out. Without it a failed statement ends the transaction: on PostgreSQL nothing
  // after it would work.
  virtual void attempt(const std::function<void()>& body) = 0;

  [[nodiscard]] Rows query(std::string_view sql, std::initializer_list<Value> values) {
    return query(sql, std::span<const Value>(values.begin(), values.size()));
  }
  std::int64_t execute(std::string_view sql, std::initializer_list<Value> values) {
    return execute(sql, std::span<const Value>(values.begin(), values.size()));
  }

  // Runs `effect` once this transaction is durable; never when it is rolled back. On the thread that
  // called Database::write, after the commit; what it throws is logged and dropped.
  virtual void after_commit(std::function<void()> effect) = 0;
  // Runs `rest` when the body has ended, in the same transaction; never when the body is rolled back. On
  // SQLite after the bodies of all writers that share this commit: what a database writes more cheaply
  // together. `rest` may leave nothing behind itself, and when it fails nobody's write is committed. Those of a lower
  // `place` run first where several writers share the commit.
  virtual void before_commit(std::function<void(Transaction&)> rest, std::int64_t place = 0) = 0;
  // How many statements have run so far: what scenarios count.
  [[nodiscard]] virtual int statements() const = 0;
};

struct DatabaseError : std::exception {
  explicit DatabaseError(std::string message) : message(std::move(message)) {}
  [[nodiscard]] const char* what() const noexcept override { return message.c_str(); }
  std::string message;
};
// A unique index or foreign key said no; `constraint` names the index or table as the database knows it.
struct ConstraintViolated : DatabaseError {
  ConstraintViolated(std::string message, std::string constraint)
      : DatabaseError(std::move(message)), constraint(std::move(constraint)) {}
  std::string constraint;
};
// The database cannot be reached or has no room; the caller becomes a 503.
struct Unavailable : DatabaseError {
  using DatabaseError::DatabaseError;
};

// Wakes a thread that waits for something in the database. A ring that comes while nobody waits is
// kept for the next wait; several are one.
class Bell {
 public:
  virtual ~Bell() = default;
  virtual void ring() = 0;  // from any thread; cheap
  // Until it rings, or for that long. One thread at a time. Where the other programs cannot be heard
  // for a while it just waits, so whoever waits looks again now and then.
  virtual void wait(std::chrono::milliseconds most) = 0;
};

struct Options {
  std::string url;          // path of the SQLite file, or postgresql://user:password@host/database
  std::string workspace = "main";  // PostgreSQL: the schema is keyuan_<workspace>
  int readers = 4;          // connections for reading (SQLite), or in all (PostgreSQL)
  int longest_read = 0;     // PostgreSQL: seconds that a statement of a read may take, but for what gives way (background.hpp); 0: any
  bool durable = true;      // false: a commit may be lost when the machine stops; for throw-away data
  int writer_cache = 16;    // SQLite, MiB: pages kept for writing; many for a program that fills a whole database
  bool shared = false;      // SQLite: only read, beside a server that holds the file; write() fails
  std::string kept_log;     // SQLite: folder where the log is kept for restore_at(); empty: nowhere
  int kept_days = 14;       // for how long
};

class Database {
 public:
  virtual ~Database() = default;
  // Opens or creates it. Errors: Unavailable when it cannot be reached, is held by another program
  // (SQLite), is read-only, or is no database.
  [[nodiscard]] static std::unique_ptr<Database> open(const Options& options);

  [[nodiscard]] virtual Dialect dialect() const = 0;

  // Runs `body` on one consistent state of the data, side by side with others. Writing in it fails.
  virtual void read(const std::function<void(Transaction&)>& body) = 0;

  // Runs `body` in a transaction that is durable when write() returns; what `body` throws rolls it
  // back and comes out here. On SQLite several callers' bodies share one fsync (group commit),
  // perhaps on another caller's thread. A body may run again (SQLite: when one that shares its commit
  // failed halfway; PostgreSQL: when it loses a deadlock or a serialization race), so it has no effects
  // but through the transaction and what it assigns. A statement that failed and was not inside attempt() leaves
  // nothing to commit. Not to be called from inside a body of write().
  // Errors: Unavailable when the commit failed or no connection was free for five seconds.
  virtual void write(const std::function<void(Transaction&)>& body) = 0;
  // How many write() calls so far began while another had the only writer: long writes that see it grow make themselves
  // shorter. 0 for ever where there are many writers (PostgreSQL).
  [[nodiscard]] virtual std::int64_t waited() const { return 0; }

  // Copies the whole database, consistent, while others write. SQLite: into a new file at `path`
  // (VACUUM-free online backup). PostgreSQL: a compressed logical dump.
  virtual void backup(const std::string& path,
                      const std::function<void(std::int64_t done, std::int64_t total)>& progress) = 0;
  // After much was written at once: what plans go by is brought up to date now instead of when the database comes to it
  // (PostgreSQL, perhaps a minute later). SQLite does it when it is closed.
  virtual void settle() {}
  // Verifies pages, indexes and foreign keys; a sentence per finding, empty when sound.
  [[nodiscard]] virtual std::vector<std::string> verify() = 0;
  // Bytes on disk.
  [[nodiscard]] virtual std::int64_t size() = 0;

  // A bell that also rings in the other programs which have this workspace open (PostgreSQL).
  [[nodiscard]] virtual std::shared_ptr<Bell> bell(std::string_view name) = 0;
  // From now on rings `bell` after every commit of a write() through this object, while it exists.
  virtual void ring_after_commits(const std::shared_ptr<Bell>& bell) = 0;
};

// Makes the database that `options` names out of the backup at `path`. Errors: DatabaseError when the
// file is no sound backup, or when there already is a database with anything in it.
void restore(const std::string& path, const Options& options);

}  // namespace keyuan::db
