#include "db/postgres.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

#include "db/background.hpp"
#include "db/functions.hpp"
#include "db/postgres_bell.hpp"
#include "db/postgres_dump.hpp"
#include "db/postgres_values.hpp"
#include "db/sql.hpp"

namespace keyuan::db {
namespace {

constexpr auto kPatience = std::chrono::seconds(5);  // for a free connection
constexpr auto kPatienceBehind = std::chrono::minutes(5);  // of work that gives way
// When no write has ended for that long, those under way wait for something, and more would only wait with them.
constexpr auto kStuck = std::chrono::seconds(1);
constexpr int kTries = 6;                            // of a write that loses races

thread_local const void* writing = nullptr;  // the database whose write() body runs on this thread

// Before the next try: 5, 10, 20 … ms, of which a random half, so that two losers do not meet again.
void pause_before(int attempt) {
  thread_local std::minstd_rand random{std::random_device{}()};
  const int most = 5 << attempt;
  std::this_thread::sleep_for(std::chrono::milliseconds(most / 2 + static_cast<int>(random() % (most / 2 + 1))));
}

const std::string kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

void prepare_schema(PostgresConnection& connection, const std::string& schema) {
  connection.run("BEGIN");
  connection.run("SET LOCAL lock_timeout TO '10min'");  // another program may be changing the tables
  connection.run(fmt::format("SELECT pg_advisory_xact_lock(hashtext({}))", quote_text(schema)));
  connection.run(fmt::format("CREATE SCHEMA IF NOT EXISTS {}", quote_identifier(schema)));
  connection.run(std::string(postgres_functions()));
  connection.run("COMMIT");
}

}  // namespace

std::string schema_of(const Options& options) {
  const auto& name = options.workspace;
  const bool good = !name.empty() && name.size() <= 50 &&
                    name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  if (!good) throw DatabaseError(fmt::format("\"{}\" cannot name a workspace.", name));
  return "keyuan_" + name;
}

// A connection out of the pool, with a transaction begun. A connection that the server closed while
// it lay idle is replaced by a new one. One connection is never a writer's, so that writers who wait for a lock that
// somebody holds do not keep others from reading; of those that are, work that gives way never has the last.
class PostgresDatabase::Lease {
 public:
  Lease(PostgresDatabase& database, const std::string& begin, bool writes)
      : database_(database), writes_(writes), behind_(writes && GivingWay::now()) {
    std::unique_lock lock(database.mutex_);
    if (writes) wait_to_write(lock);
    else if (!database.free_.wait_for(lock, kPatience, [&] { return database.leased_ < database.most_; }))
      throw Unavailable("Every connection to PostgreSQL has been busy for five seconds.");
    ++database.leased_;
    if (writes && database.writing_++ == 0) database.write_ended_ = std::chrono::steady_clock::now();
    if (behind_) ++database.behind_;
    if (!database.idle_.empty()) {
      connection_ = std::move(database.idle_.back());
      database.idle_.pop_back();
    }
    lock.unlock();
    try {
      start(begin);
    } catch (...) {
      give_back();
      throw;
    }
  }
  ~Lease() {
    if (connection_->usable() && !connection_->idle()) PQclear(PQexec(connection_->raw(), "ROLLBACK"));
    give_back();
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  [[nodiscard]] PostgresConnection& connection() { return *connection_; }

 private:
  void wait_to_write(std::unique_lock<std::mutex>& lock) {
    auto& d = database_;
    const int most_behind = std::max(1, d.most_ - 2);
    const auto end = std::chrono::steady_clock::now() + (behind_ ? std::chrono::steady_clock::duration(kPatienceBehind) : kPatience);
    while (d.leased_ >= d.most_ || d.writing_ >= d.most_ - 1 || (behind_ && d.behind_ >= most_behind)) {
      const auto until = !behind_ && d.writing_ >= d.most_ - 1 ? std::min(end, d.write_ended_ + kStuck) : end;
      if (std::chrono::steady_clock::now() >= until)
        throw Unavailable("Every connection to PostgreSQL that may write is busy, perhaps waiting for a lock.");
      d.free_.wait_until(lock, until);
    }
  }
  void start(const std::string& begin) {
    if (connection_) {
      try {
        connection_->run(begin);
        return;
      } catch (const ConnectionLost&) {
        connection_.reset();
      }
    }
    connection_ = database_.connect_for_people();
    connection_->run(begin);
  }
  void give_back() {
    std::lock_guard lock(database_.mutex_);
    --database_.leased_;
    if (behind_) --database_.behind_;
    if (writes_) {
      --database_.writing_;
      database_.write_ended_ = std::chrono::steady_clock::now();
    }
    if (connection_ && connection_->usable() && connection_->idle())
      database_.idle_.push_back(std::move(connection_));
    else
      database_.idle_.clear();  // the server went away: the others are dead too
    database_.free_.notify_all();  // some wait to read, some to write
  }

  PostgresDatabase& database_;
  const bool writes_, behind_;
  std::unique_ptr<PostgresConnection> connection_;
};

PostgresDatabase::PostgresDatabase(const Options& options)
    : url_(options.url), schema_(schema_of(options)), durable_(options.durable), longest_read_(options.longest_read),
      without_limit_(longest_read_ ? "; SET LOCAL statement_timeout TO 0" : ""), most_(std::max(2, options.readers)) {
  prepare_schema(*connect(), schema_);
  idle_.push_back(connect_for_people());
}

std::unique_ptr<PostgresConnection> PostgresDatabase::connect() {
  auto connection = std::make_unique<PostgresConnection>(url_, schema_);
  if (!durable_) connection->run("SET synchronous_commit TO off");
  return connection;
}

std::unique_ptr<PostgresConnection> PostgresDatabase::connect_for_people() {
  auto connection = connect();
  if (longest_read_) connection->run(fmt::format("SET statement_timeout TO '{}s'", longest_read_));
  return connection;
}

void PostgresDatabase::read(const std::function<void(Transaction&)>& body) {
  Lease lease(*this, GivingWay::now() ? kBeginRead + without_limit_ : kBeginRead, false);
  PostgresTransaction transaction(lease.connection(), nullptr);
  body(transaction);
}

void PostgresDatabase::write(const std::function<void(Transaction&)>& body) {
  if (writing == this) throw std::logic_error("write() inside the body of a write()");
  Effects effects;
  for (int attempt = 0;; ++attempt) {
    try {
      effects = {};
      write_once(body, effects);
      break;
    } catch (const TryAgain& error) {
      if (attempt + 1 == kTries) throw Unavailable(fmt::format("The write lost {} races: {}.", kTries, error.message));
      pause_before(attempt);
    }
  }
  bells_.ring();
  run_after_commit(effects);
}

void PostgresDatabase::write_once(const std::function<void(Transaction&)>& body, Effects& effects) {
  struct Writing {
    const void* before = writing;
    explicit Writing(const void* database) { writing = database; }
    ~Writing() { writing = before; }
  } mark(this);
  Lease lease(*this, "BEGIN ISOLATION LEVEL READ COMMITTED" + without_limit_, true);
  PostgresTransaction transaction(lease.connection(), &effects);
  body(transaction);
  PostgresTransaction rest(lease.connection(), nullptr);
  for (std::size_t i = 0; i < effects.before_commit.size(); ++i) effects.before_commit[i].run(rest);
  if (lease.connection().failed())
    throw DatabaseError("A statement failed outside attempt(), so there is nothing to commit.");
  lease.connection().run("COMMIT");
}

void PostgresDatabase::backup(const std::string& path,
                              const std::function<void(std::int64_t, std::int64_t)>& progress) {
  dump_postgres(*connect(), schema_, path, progress);
}

void PostgresDatabase::settle() {
  const auto connection = connect();
  const auto tables = connection->run(fmt::format("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = {}::regnamespace", quote_text(schema_)));
  std::string names;
  for (int row = 0; row < PQntuples(tables.get()); ++row) names += (row ? ", " : "") + quote_identifier(PQgetvalue(tables.get(), row, 0));
  if (!names.empty()) connection->run("VACUUM (ANALYZE) " + names);
}

std::vector<std::string> PostgresDatabase::verify() {
  std::vector<std::string> findings;
  Lease lease(*this, kBeginRead + without_limit_, false);
  auto& connection = lease.connection();
  const auto each = [&](const std::string& sql, const std::function<void(const std::function<std::string(int)>&)>& take) {
    const auto result = connection.run(sql);
    for (int row = 0; row < PQntuples(result.get()); ++row)
      take([&](int column) { return std::string(PQgetvalue(result.get(), row, column)); });
  };
  const auto schema = quote_text(schema_) + "::regnamespace";
  each("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
       "WHERE c.relnamespace = " + schema + " AND NOT (i.indisvalid AND i.indisready)",
       [&](const auto& column) { findings.push_back(fmt::format("The index {} is not usable; rebuild it.", column(0))); });
  // Reads every row of every table, and with it every page and its checksum.
  each("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = " + schema, [&](const auto& column) {
    connection.run("SAVEPOINT verify");
    try {
      connection.run(fmt::format("SELECT count(t::text) FROM {} t", quote_identifier(column(0))));
    } catch (const DatabaseError& error) {
      if (!connection.usable()) throw;
      connection.run("ROLLBACK TO SAVEPOINT verify");
      findings.push_back(fmt::format("The table {} cannot be read: {}", column(0), error.message));
    }
    connection.run("RELEASE SAVEPOINT verify");
  });
  each("SELECT con.conname, con.conrelid::regclass::text, con.confrelid::regclass::text, "
       "(SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') "
       "   FROM unnest(con.conkey, con.confkey) AS k(x, y) "
       "   JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.x "
       "   JOIN pg_attribute b ON b.attrelid = con.confrelid AND b.attnum = k.y), "
       "(SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') "
       "   FROM unnest(con.conkey) AS k(x) JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.x) "
       "FROM pg_constraint con WHERE con.contype = 'f' AND con.connamespace = " + schema,
       [&](const auto& column) {
         const auto result = connection.run(fmt::format(
             "SELECT count(*) FROM {} c WHERE {} AND NOT EXISTS (SELECT 1 FROM {} p WHERE {})", column(1),
             column(4), column(2), column(3)));
         if (const auto n = integer_of(PQgetvalue(result.get(), 0, 0)); n > 0)
           findings.push_back(fmt::format("{} rows of {} refer to rows of {} that do not exist.", n, column(1), column(2)));
       });
  return findings;
}

std::int64_t PostgresDatabase::size() {
  std::int64_t bytes = 0;
  read([&](Transaction& transaction) {
    auto rows = transaction.query(
        "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class "
        "WHERE relkind = 'r' AND relnamespace = CAST(? AS text)::regnamespace",
        {schema_});
    if (rows.next()) bytes = rows.integer(0);
  });
  return bytes;
}

std::shared_ptr<Bell> PostgresDatabase::bell(std::string_view name) {
  return std::make_shared<PostgresBell>(url_, schema_, name);
}

}  // namespace keyuan::db
