#include "db/sqlite_connection.hpp"

#include <mutex>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "db/functions.hpp"
#include "db/gathered_wal.hpp"
#include "db/scanned.hpp"
#include "db/sql.hpp"

namespace keyuan::db {
namespace {

constexpr std::size_t kStatementsKept = 250;
constexpr int kCheckpointPages = 4000;

thread_local std::int64_t scanned = 0;

// Settings of the whole process, before its first connection.
void initialize() {
  static std::once_flag once;
  std::call_once(once, [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    // What taking back a statement with triggers needs stays in memory up to here rather than in a file. Written
    // as one piece, of which SQLite's Unix layer takes less than 128 KiB.
    sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, 31 * 4096);
    sqlite3_initialize();
  });
}

bool unusable_file(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL: case SQLITE_IOERR: case SQLITE_CANTOPEN: case SQLITE_BUSY: case SQLITE_LOCKED:
    case SQLITE_NOMEM: case SQLITE_CORRUPT: case SQLITE_NOTADB: case SQLITE_PERM: case SQLITE_AUTH:
      return true;
    default:
      return false;
  }
}

std::string sentence(int code, const char* message) {
  switch (code & 0xff) {
    case SQLITE_FULL: return "There is no room left for the database (disk full).";
    case SQLITE_IOERR: return fmt::format("The database file cannot be read or written: {}.", message);
    case SQLITE_CANTOPEN: return "The database file cannot be opened.";
    case SQLITE_BUSY: case SQLITE_LOCKED: return "The database is busy with another program.";
    case SQLITE_NOMEM: return "There is not enough memory for the database.";
    case SQLITE_CORRUPT: return fmt::format("The database file is damaged: {}.", message);
    case SQLITE_NOTADB: return "The file is not a database.";
    case SQLITE_READONLY: return "The database can only be read here.";
    default: return message;
  }
}

class SqliteCursor final : public Rows::Cursor {
 public:
  SqliteCursor(SqliteConnection& connection, std::string_view sql, std::span<const Value> values)
      : lease_(connection, sql) {
    lease_.bind(values, true);
    state_ = lease_.step() ? State::kFirst : State::kEnd;
  }

  bool next() override {
    if (state_ == State::kEnd) return false;
    if (state_ == State::kFirst) {
      state_ = State::kRow;
      return true;
    }
    if (lease_.step()) return true;
    state_ = State::kEnd;
    return false;
  }
  [[nodiscard]] bool writes() const { return sqlite3_stmt_readonly(statement()) == 0; }
  [[nodiscard]] int columns() const override { return sqlite3_column_count(statement()); }
  [[nodiscard]] bool is_null(int c) const override {
    return sqlite3_column_type(statement(), c) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t integer(int c) const override { return sqlite3_column_int64(statement(), c); }
  [[nodiscard]] double real(int c) const override { return sqlite3_column_double(statement(), c); }
  [[nodiscard]] std::string_view text(int c) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement(), c));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement(), c))};
  }
  [[nodiscard]] base::Id id(int c) const override {
    const auto bytes = blob(c);
    return bytes.size() == 16 ? base::Id::from_bytes(bytes) : base::Id{};
  }
  [[nodiscard]] std::string_view blob(int c) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement(), c));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement(), c))};
  }

 private:
  enum class State { kFirst, kRow, kEnd };
  [[nodiscard]] sqlite3_stmt* statement() const { return lease_.get(); }
  SqliteConnection::Lease lease_;
  State state_;
};

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Use use, bool durable, int cache_mib) {
  initialize();
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (use == Use::kWrite ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags, use == Use::kWrite && durable ? gathered_wal() : nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) throw Unavailable(fmt::format("{} {}", path, sentence(code, sqlite3_errstr(code))));
  sqlite3_busy_timeout(raw, 5000);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  add_functions(raw);
  try {
    if (use == Use::kWrite) {
      if (sqlite3_db_readonly(raw, "main") == 1) throw Unavailable("The file can only be read.");
      script("PRAGMA journal_mode=WAL");
      script(fmt::format("PRAGMA synchronous={}; PRAGMA wal_autocheckpoint={}; "
                         "PRAGMA journal_size_limit=67108864; PRAGMA analysis_limit=400",
                         durable ? "FULL" : "OFF", kCheckpointPages));
    } else {
      script("PRAGMA query_only=ON");
    }
    // No memory map: its pages would count as memory of the process. The system's file cache, which is
    // nobody's, holds the rest of the file.
    script(fmt::format("PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; "
                       "PRAGMA cache_size=-{}; SELECT count(*) FROM sqlite_schema", cache_mib * 1024));
  } catch (const DatabaseError& error) {
    throw Unavailable(fmt::format("{}: {}", path, error.message));
  }
}

void SqliteConnection::script(const std::string& sql) {
  if (sqlite3_exec(raw(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

// Of the words of this PRAGMA only a number counts within a transaction.
SqliteConnection::PagesHeld::PagesHeld(SqliteConnection& connection) : connection_(connection) {
  if (connection_.pages_held_++ == 0) connection_.script("PRAGMA cache_spill=2000000000");
}

SqliteConnection::PagesHeld::~PagesHeld() {
  if (--connection_.pages_held_ == 0) sqlite3_exec(connection_.raw(), "PRAGMA cache_spill=1", nullptr, nullptr, nullptr);
}

std::string SqliteConnection::first(std::string_view sql) {
  Lease lease(*this, sql);
  if (!lease.step()) return {};
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(lease.get(), 0));
  return text == nullptr ? std::string() : std::string(text);
}

void SqliteConnection::roll_back() noexcept {
  if (in_transaction()) sqlite3_exec(raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::fail(std::string_view sql) {
  const int code = sqlite3_extended_errcode(raw());
  const std::string message = sqlite3_errmsg(raw());
  if ((code & 0xff) == SQLITE_CONSTRAINT) {
    const auto colon = message.find("failed: ");
    const auto what = colon == std::string::npos ? std::string() : message.substr(colon + 8);
    throw ConstraintViolated(message, code == SQLITE_CONSTRAINT_UNIQUE ? unique_index(what) : what);
  }
  const auto text = sentence(code, message.c_str());
  if (unusable_file(code)) throw Unavailable(text);
  throw DatabaseError(fmt::format("{} In: {}", text, sql.substr(0, 500)));
}

// SQLite names the columns of a broken unique index ("account.name, account.kind") where PostgreSQL
// names the index; this finds the name.
std::string SqliteConnection::unique_index(std::string_view columns) {
  if (columns.starts_with("index '")) return std::string(columns.substr(7, columns.size() - 8));
  const auto table = columns.substr(0, columns.find('.'));
  std::string bare;
  for (std::size_t at = 0; at < columns.size();) {
    const auto end = std::min(columns.find(", ", at), columns.size());
    auto one = columns.substr(at, end - at);
    if (one.starts_with(table)) one.remove_prefix(std::min(table.size() + 1, one.size()));
    bare += (bare.empty() ? "" : ", ") + std::string(one);
    at = end + 2;
  }
  const auto found = first(fmt::format(
      "SELECT i.name FROM pragma_index_list({0}) i WHERE i.\"unique\" AND i.origin='c' AND "
      "(SELECT group_concat(name, ', ') FROM pragma_index_info(i.name)) = {1} LIMIT 1",
      quote_text(table), quote_text(bare)));
  return found.empty() ? std::string(columns) : found;
}

SqliteConnection::Prepared SqliteConnection::prepare(std::string_view sql, bool keep) {
  sqlite3_stmt* raw_statement = nullptr;
  const char* tail = nullptr;
  if (sqlite3_prepare_v3(raw(), sql.data(), static_cast<int>(sql.size()),
                         keep ? SQLITE_PREPARE_PERSISTENT : 0, &raw_statement, &tail) != SQLITE_OK)
    fail(sql);
  Prepared statement(raw_statement);
  if (!statement) throw DatabaseError("There is no statement in: " + std::string(sql));
  const std::string_view rest(tail, static_cast<std::size_t>(sql.data() + sql.size() - tail));
  if (rest.find_first_not_of("; \t\r\n") != std::string_view::npos)
    throw DatabaseError(fmt::format("More than one statement in: {}", sql.substr(0, 500)));
  return statement;
}

SqliteConnection::Lease::Lease(SqliteConnection& connection, std::string_view sql)
    : connection_(connection) {
  auto& kept = connection.statements_;
  auto& by_text = connection.by_text_;
  if (const auto it = by_text.find(sql); it != by_text.end()) {
    if (it->second->in_use) {
      own_ = connection.prepare(sql, false);
      statement_ = own_.get();
      return;
    }
    kept.splice(kept.begin(), kept, it->second);
  } else {
    kept.push_front({std::string(sql), connection.prepare(sql, true)});
    by_text.emplace(kept.front().sql, kept.begin());
    if (kept.size() > kStatementsKept && !kept.back().in_use) {
      by_text.erase(kept.back().sql);
      kept.pop_back();
    }
  }
  statement_ = kept.front().statement.get();
  in_use_ = &kept.front().in_use;
  *in_use_ = true;
}

SqliteConnection::Lease::~Lease() {
  if (in_use_ == nullptr) return;
  scanned += sqlite3_stmt_status(statement_, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  *in_use_ = false;
}

void SqliteConnection::Lease::bind(std::span<const Value> values, bool copy_texts) {
  if (static_cast<int>(values.size()) != sqlite3_bind_parameter_count(statement_))
    throw DatabaseError(fmt::format("{} values for {} parameters in: {}", values.size(),
                                    sqlite3_bind_parameter_count(statement_), sqlite3_sql(statement_)));
  const auto lifetime = copy_texts ? SQLITE_TRANSIENT : SQLITE_STATIC;
  int at = 0;
  for (const Value& value : values) {
    ++at;
    const int code = std::visit(
        [&](const auto& v) {
          using T = std::decay_t<decltype(v)>;
          if constexpr (std::is_same_v<T, std::monostate>) return sqlite3_bind_null(statement_, at);
          else if constexpr (std::is_same_v<T, std::int64_t>) return sqlite3_bind_int64(statement_, at, v);
          else if constexpr (std::is_same_v<T, double>) return sqlite3_bind_double(statement_, at, v);
          else if constexpr (std::is_same_v<T, std::string>)
            return sqlite3_bind_text64(statement_, at, v.data(), v.size(), lifetime, SQLITE_UTF8);
          else if constexpr (std::is_same_v<T, base::Id>)
            return sqlite3_bind_blob64(statement_, at, v.bytes.data(), v.bytes.size(), lifetime);
          else if constexpr (std::is_same_v<T, Blob>)
            // A zero-length blob is a value, not NULL.
            return v.bytes.empty() ? sqlite3_bind_zeroblob(statement_, at, 0)
                                   : sqlite3_bind_blob64(statement_, at, v.bytes.data(), v.bytes.size(), lifetime);
        },
        value);
    if (code != SQLITE_OK) connection_.fail(sqlite3_sql(statement_));
  }
}

bool SqliteConnection::Lease::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  connection_.fail(sqlite3_sql(statement_));
}

Rows SqliteTransaction::query(std::string_view sql, std::span<const Value> values) {
  ++statements_;
  auto cursor = std::make_unique<SqliteCursor>(connection_, sql, values);
  wrote_ = wrote_ || cursor->writes();
  return Rows(std::move(cursor));
}

std::int64_t SqliteTransaction::execute(std::string_view sql, std::span<const Value> values) {
  ++statements_;
  SqliteConnection::Lease lease(connection_, sql);
  lease.bind(values, false);
  wrote_ = wrote_ || sqlite3_stmt_readonly(lease.get()) == 0;
  const auto before = sqlite3_total_changes64(connection_.raw());
  while (lease.step()) {
  }
  // sqlite3_changes() keeps the number of an earlier statement when this one changed nothing.
  return sqlite3_total_changes64(connection_.raw()) == before ? 0 : sqlite3_changes64(connection_.raw());
}

void SqliteTransaction::script(std::string_view sql) {
  ++statements_;
  wrote_ = true;
  connection_.script(std::string(sql));
}

std::int64_t SqliteTransaction::copy(std::string_view table, std::span<const std::string_view> columns,
                                     const std::function<bool(std::span<Value>)>& next) {
  ++statements_;
  wrote_ = true;
  // A row that breaks a constraint is not there either way; for OR FAIL alone SQLite keeps no copy of every page that
  // a row with triggers touches, to be able to take it back.
  auto sql = insert_into(table, columns);
  sql.insert(std::string_view("INSERT").size(), " OR FAIL");
  SqliteConnection::Lease lease(connection_, sql);
  Values row(columns.size());
  std::int64_t n = 0;
  for (; next(row); ++n) {
    lease.bind(row, false);
    lease.step();
    sqlite3_reset(lease.get());
  }
  return n;
}

void SqliteTransaction::attempt(const std::function<void()>& body) {
  const SqliteConnection::PagesHeld held(connection_);
  in_savepoint([&](std::string_view sql) { connection_.script(std::string(sql)); }, effects_, body);
}

void SqliteTransaction::after_commit(std::function<void()> effect) {
  if (effects_ == nullptr) throw DatabaseError("after_commit() in a read");
  effects_->after_commit.push_back(std::move(effect));
}

void SqliteTransaction::before_commit(std::function<void(Transaction&)> rest, std::int64_t place) {
  if (effects_ == nullptr) throw DatabaseError("before_commit() in a read");
  effects_->before_commit.push_back({place, std::move(rest)});
}

std::int64_t take_scanned_rows() { return std::exchange(scanned, 0); }

}  // namespace keyuan::db
