#include "db/postgres_connection.hpp"

#include <deque>
#include <vector>

#include <fmt/format.h>

#include "db/postgres_values.hpp"
#include "db/sql.hpp"

namespace keyuan::db {
namespace {

constexpr std::size_t kStatementsKept = 400;
constexpr int kRowsAtATime = 2000;          // of a cursor
constexpr std::size_t kCopyPiece = 1 << 16;

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

std::string_view field_of(const PGresult* result, int which) {
  const char* text = PQresultErrorField(result, which);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::int64_t rows_touched(PGresult* result) { return integer_of(PQcmdTuples(result)); }

// The rows of a result that is all here.
class ResultCursor : public Rows::Cursor {
 public:
  explicit ResultCursor(PgResult result) : result_(std::move(result)) {}

  bool next() override {
    bytes_.clear();
    return ++row_ < PQntuples(result_.get());
  }
  [[nodiscard]] int columns() const override { return PQnfields(result_.get()); }
  [[nodiscard]] bool is_null(int c) const override { return PQgetisnull(result_.get(), row_, c) != 0; }
  [[nodiscard]] std::int64_t integer(int c) const override { return integer_of(text(c)); }
  [[nodiscard]] double real(int c) const override { return real_of(text(c)); }
  [[nodiscard]] std::string_view text(int c) const override {
    return {PQgetvalue(result_.get(), row_, c), static_cast<std::size_t>(PQgetlength(result_.get(), row_, c))};
  }
  [[nodiscard]] base::Id id(int c) const override { return base::Id::parse(text(c)).value_or(base::Id{}); }
  [[nodiscard]] std::string_view blob(int c) const override {
    return bytes_.emplace_back(bytes_of(text(c)));
  }

 protected:
  PgResult result_;
  int row_ = -1;

 private:
  mutable std::deque<std::string> bytes_;  // decoded for this row
};

// The rows of a server-side cursor, some thousand at a time.
class ServerCursor final : public ResultCursor {
 public:
  ServerCursor(PostgresConnection& connection, std::string name)
      : ResultCursor(nullptr), connection_(connection), name_(std::move(name)) {
    fetch();
  }
  ~ServerCursor() override {
    if (connection_.usable() && !connection_.failed()) PQclear(PQexec(connection_.raw(), ("CLOSE " + name_).c_str()));
  }
  bool next() override {
    if (ResultCursor::next()) return true;
    if (PQntuples(result_.get()) < kRowsAtATime) return false;
    fetch();
    return ResultCursor::next();
  }

 private:
  void fetch() {
    result_ = connection_.run(fmt::format("FETCH {} FROM {}", kRowsAtATime, name_));
    row_ = -1;
  }
  PostgresConnection& connection_;
  std::string name_;
};

// What the address says counts more than these. A server that is gone without a word is given up soon, so that of
// several in the address the next is asked.
PGconn* connect(const std::string& url) {
  const char* const names[] = {"connect_timeout", "tcp_user_timeout", "keepalives_idle", "keepalives_interval", "dbname", nullptr};
  const char* const values[] = {"5", "10000", "10", "3", url.c_str(), nullptr};
  return PQconnectdbParams(names, values, 1);
}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url, const std::string& schema)
    : handle_(connect(url)) {
  if (!usable()) {
    throw Unavailable(fmt::format("PostgreSQL cannot be reached: {}", trimmed(PQerrorMessage(raw()))));
  }
  PQsetNoticeProcessor(raw(), [](void*, const char*) {}, nullptr);
  PQsetClientEncoding(raw(), "UTF8");
  // What is asked here is answered sooner than it would be compiled: a count over a million records took 50 ms longer.
  run(fmt::format("SET jit TO off; SET search_path TO {}; SET timezone TO 'UTC'; SET bytea_output TO hex; "
                  "SET standard_conforming_strings TO on; SET client_min_messages TO warning; "
                  "SET application_name TO {}; SET lock_timeout TO '4s'; SET extra_float_digits TO 1",
                  quote_identifier(schema), quote_text(schema)));
}

PgResult PostgresConnection::run(const std::string& sql) { return checked(PQexec(raw(), sql.c_str()), sql); }

PgResult PostgresConnection::run(std::string_view sql, std::span<const Value> values) {
  const PostgresParameters parameters(values);
  auto key = std::string(sql) + '\0' + parameters.signature();
  auto it = names_.find(key);
  if (it == names_.end()) {
    if (names_.size() >= kStatementsKept) forget_statements();
    auto name = fmt::format("s{}", ++made_);
    const auto text = numbered(sql);
    (void)checked(PQprepare(raw(), name.c_str(), text.c_str(), parameters.size(), parameters.types()), sql);
    it = names_.emplace(std::move(key), std::move(name)).first;
  }
  return checked(PQexecPrepared(raw(), it->second.c_str(), parameters.size(), parameters.values(),
                                parameters.lengths(), parameters.formats(), 0),
                 sql);
}

PgResult PostgresConnection::run_once(const std::string& sql, std::span<const Value> values) {
  const PostgresParameters parameters(values);
  const auto text = numbered(sql);
  return checked(PQexecParams(raw(), text.c_str(), parameters.size(), parameters.types(), parameters.values(),
                              parameters.lengths(), parameters.formats(), 0),
                 sql);
}

void PostgresConnection::forget_statements() {
  names_.clear();
  if (usable() && !failed()) PQclear(PQexec(raw(), "DEALLOCATE ALL"));
}

PgResult PostgresConnection::checked(PGresult* raw_result, std::string_view sql) {
  PgResult result(raw_result);
  switch (PQresultStatus(raw_result)) {
    case PGRES_COMMAND_OK: case PGRES_TUPLES_OK: case PGRES_COPY_IN: case PGRES_COPY_OUT:
    case PGRES_EMPTY_QUERY:
      return result;
    default: break;
  }
  const auto state = field_of(raw_result, PG_DIAG_SQLSTATE);
  // What the server refuses has a code. Without one it is libpq that speaks, of a connection that it may yet call good.
  if (state.empty() || state.starts_with("57P0")) outdated_ = true;
  if (!usable())
    throw ConnectionLost(fmt::format("The connection to PostgreSQL was lost: {}", trimmed(PQerrorMessage(raw()))));
  const std::string message(field_of(raw_result, PG_DIAG_MESSAGE_PRIMARY));
  if (state.starts_with("23")) {
    const auto detail = field_of(raw_result, PG_DIAG_MESSAGE_DETAIL);
    auto constraint = field_of(raw_result, PG_DIAG_CONSTRAINT_NAME);
    if (constraint.empty()) constraint = field_of(raw_result, PG_DIAG_COLUMN_NAME);
    throw ConstraintViolated(fmt::format("{} {}", message, detail), std::string(constraint));
  }
  if (state == "40001" || state == "40P01" || (state == "0A000" && message.find("cached plan") != message.npos)) {
    if (state == "0A000") names_.clear();  // the names stay behind on the server until the reconnect
    throw TryAgain(message);
  }
  if (state == "25006") outdated_ = true;  // a standby by now: the address leads to the one after it
  if (state == "57014") throw Unavailable("This took PostgreSQL too long, so it was given up.");
  if (state == "55P03") throw Unavailable("Somebody else has been changing the same for four seconds.");
  if (state.starts_with("53") || state == "25006")
    throw Unavailable(fmt::format("PostgreSQL cannot do this now: {}.", message));
  throw DatabaseError(fmt::format("{} ({}) In: {}", message, state, sql.substr(0, 500)));
}

void PostgresConnection::start_copy_in(const std::string& sql) { (void)run(sql); }

void PostgresConnection::send_copy(std::string_view data) {
  if (PQputCopyData(raw(), data.data(), static_cast<int>(data.size())) != 1)
    throw ConnectionLost(fmt::format("The connection to PostgreSQL was lost: {}", trimmed(PQerrorMessage(raw()))));
}

std::int64_t PostgresConnection::finish_copy() {
  if (PQputCopyEnd(raw(), nullptr) != 1) throw ConnectionLost(trimmed(PQerrorMessage(raw())));
  PgResult first(PQgetResult(raw()));
  while (PGresult* more = PQgetResult(raw())) PQclear(more);
  return rows_touched(checked(first.release(), "COPY").get());
}

void PostgresConnection::copy_out(const std::string& sql, const std::function<void(std::string_view)>& take) {
  (void)run(sql);
  char* line = nullptr;
  int length = 0;
  std::exception_ptr problem;
  while ((length = PQgetCopyData(raw(), &line, 0)) > 0) {
    const std::unique_ptr<char, void (*)(void*)> owned(line, PQfreemem);
    if (problem) continue;  // what is left must be read before the connection can be used again
    try {
      take({line, static_cast<std::size_t>(length)});
    } catch (...) {
      problem = std::current_exception();
    }
  }
  PgResult end(PQgetResult(raw()));
  while (PGresult* more = PQgetResult(raw())) PQclear(more);
  if (problem) std::rethrow_exception(problem);
  (void)checked(end.release(), sql);
}

Rows PostgresTransaction::query(std::string_view sql, std::span<const Value> values) {
  ++statements_;
  return Rows(std::make_unique<ResultCursor>(connection_.run(sql, values)));
}

Rows PostgresTransaction::stream(std::string_view sql, std::span<const Value> values) {
  ++statements_;
  auto name = fmt::format("cursor_{}", ++cursors_);
  connection_.run_once(fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", name, sql), values);
  return Rows(std::make_unique<ServerCursor>(connection_, std::move(name)));
}

std::int64_t PostgresTransaction::execute(std::string_view sql, std::span<const Value> values) {
  ++statements_;
  return rows_touched(connection_.run(sql, values).get());
}

void PostgresTransaction::script(std::string_view sql) {
  ++statements_;
  (void)connection_.run(std::string(sql));
}

std::int64_t PostgresTransaction::copy(std::string_view table, std::span<const std::string_view> columns,
                                       const std::function<bool(std::span<Value>)>& next) {
  ++statements_;
  std::string names;
  for (const auto column : columns) names += (names.empty() ? "" : ", ") + quote_identifier(column);
  connection_.start_copy_in(fmt::format("COPY {} ({}) FROM STDIN", quote_identifier(table), names));
  Values row(columns.size());
  std::string piece;
  try {
    while (next(row)) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) piece += '\t';
        append_copy_field(piece, row[i]);
      }
      piece += '\n';
      if (piece.size() < kCopyPiece) continue;
      connection_.send_copy(piece);
      piece.clear();
    }
  } catch (const ConnectionLost&) {
    throw;
  } catch (...) {
    PQputCopyEnd(connection_.raw(), "given up");
    while (PGresult* result = PQgetResult(connection_.raw())) PQclear(result);
    throw;
  }
  if (!piece.empty()) connection_.send_copy(piece);
  return connection_.finish_copy();
}

void PostgresTransaction::attempt(const std::function<void()>& body) {
  in_savepoint([&](std::string_view sql) { (void)connection_.run(std::string(sql)); }, effects_, body);
}

void PostgresTransaction::after_commit(std::function<void()> effect) {
  if (effects_ == nullptr) throw DatabaseError("after_commit() in a read");
  effects_->after_commit.push_back(std::move(effect));
}

void PostgresTransaction::before_commit(std::function<void(Transaction&)> rest, std::int64_t place) {
  if (effects_ == nullptr) throw DatabaseError("before_commit() in a read");
  effects_->before_commit.push_back({place, std::move(rest)});
}

}  // namespace keyuan::db
