#include "db/sqlite.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>

#include "db/sqlite_backup.hpp"

namespace keyuan::db {
namespace {

constexpr auto kPatience = std::chrono::seconds(5);  // for a free connection
// How much of what waits one commit takes along, so that the first of it does not wait long.
constexpr int kWritesPerCommit = 64;
constexpr auto kTimePerCommit = std::chrono::milliseconds(10);

// The database whose write() body runs on this thread.
thread_local const void* writing = nullptr;

}  // namespace

FileLock::FileLock(const std::string& database_path) {
  const auto path = database_path + ".lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor_ < 0)
    throw Unavailable(fmt::format("{}: the folder of the database cannot be written.", path));
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw Unavailable(fmt::format("{} is in use by another program (is Keyuan already running?).", database_path));
  }
}

// The lock file stays: removing it would race with the next program that opens it.
FileLock::~FileLock() { ::close(descriptor_); }

// A reading connection with its transaction open; back to the free ones at the end.
class SqliteDatabase::Reader {
 public:
  explicit Reader(SqliteDatabase& database) : database_(database) {
    std::unique_lock lock(database.mutex_);
    if (!database.reader_free_.wait_for(lock, kPatience, [&] { return !database.readers_.empty(); }))
      throw Unavailable("Every connection for reading has been busy for five seconds.");
    connection_ = std::move(database.readers_.back());
    database.readers_.pop_back();
  }
  ~Reader() {
    connection_->roll_back();
    std::lock_guard lock(database_.mutex_);
    database_.readers_.push_back(std::move(connection_));
    database_.reader_free_.notify_one();
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  [[nodiscard]] SqliteConnection& connection() { return *connection_; }

 private:
  SqliteDatabase& database_;
  std::unique_ptr<SqliteConnection> connection_;
};

SqliteDatabase::SqliteDatabase(const Options& options) : path_(options.url) {
  if (!options.shared) {
    lock_ = std::make_unique<FileLock>(path_);
    if (!options.kept_log.empty()) keeper_ = std::make_unique<LogKeeper>(options.kept_log, options.kept_days, path_);
    writer_ = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::kWrite, options.durable, options.writer_cache);
    checkpointer_ = std::make_unique<SqliteCheckpointer>(path_, *writer_, keeper_.get());
  }
  for (int i = 0; i < std::max(1, options.readers); ++i)
    readers_.push_back(std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::kRead, true));
}

SqliteDatabase::~SqliteDatabase() {
  if (writer_) sqlite3_exec(writer_->raw(), "PRAGMA optimize", nullptr, nullptr, nullptr);
  checkpointer_.reset();
  readers_.clear();  // the writer goes last and so folds the log into the file
  writer_.reset();
  if (keeper_) keeper_->closed();
}

void SqliteDatabase::read(const std::function<void(Transaction&)>& body) {
  Reader reader(*this);
  reader.connection().script("BEGIN");
  SqliteTransaction transaction(reader.connection(), nullptr);
  body(transaction);
}

void SqliteDatabase::write(const std::function<void(Transaction&)>& body) {
  if (!writer_) throw Unavailable("The database is open for reading only.");
  if (writing == this) throw std::logic_error("write() inside the body of a write()");
  QueuedWrite write(body);
  group_.join(write, [this](WriteGroup& group) { lead(group); });
  if (write.error) std::rethrow_exception(write.error);
  bells_.ring();
  run_after_commit(write.effects);
}

// One commit for as many writes as wait. A write without an error at the end is durable.
//
// A savepoint around every body would copy each page that it touches, so there is none as long as all goes well. A
// body that fails before it wrote anything leaves nothing to undo. One that fails later takes the others' work
// with it, which then run again, this time apart from one another.
void SqliteDatabase::lead(WriteGroup& group) {
  std::vector<QueuedWrite*> good;
  try {
    const auto end = std::chrono::steady_clock::now() + kTimePerCommit;
    for (int n = 0; n < kWritesPerCommit; ++n) {
      if (n > 0 && std::chrono::steady_clock::now() >= end) break;
      QueuedWrite* write = group.next();
      if (write == nullptr) break;
      const bool wrote = run(*write);
      if (!write->error) good.push_back(write);
      else if (wrote || !writer_->in_transaction()) run_apart(good);
    }
    finish(good);
    if (!good.empty()) writer_->script("COMMIT");
  } catch (const std::exception& error) {
    const auto lost = std::make_exception_ptr(Unavailable(error.what()));
    for (QueuedWrite* write : good) write->error = lost;
  }
  writer_->roll_back();
}

// What they left for the end, in its places.
void SqliteDatabase::finish(const std::vector<QueuedWrite*>& good) {
  std::vector<const Effects::Rest*> all;
  for (const auto* write : good)
    for (const auto& rest : write->effects.before_commit) all.push_back(&rest);
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->place < b->place; });
  SqliteTransaction together(*writer_, nullptr);
  for (const auto* rest : all) rest->run(together);
}

// Whether it wrote something, if only in part.
bool SqliteDatabase::run(QueuedWrite& write) {
  struct Writing {
    const void* before = writing;
    explicit Writing(const void* database) { writing = database; }
    ~Writing() { writing = before; }
  } mark(this);
  SqliteTransaction transaction(*writer_, &write.effects);
  try {
    if (!writer_->in_transaction()) writer_->script("BEGIN IMMEDIATE");
    write.body(transaction);
  } catch (...) {
    write.error = std::current_exception();
  }
  return transaction.wrote();
}

// From the beginning, each in a savepoint; those that fail this time leave `good`.
void SqliteDatabase::run_apart(std::vector<QueuedWrite*>& good) {
  writer_->roll_back();
  std::vector<QueuedWrite*> again;
  again.swap(good);
  for (QueuedWrite* write : again) {
    write->effects = {};
    const SqliteConnection::PagesHeld held(*writer_);
    if (!writer_->in_transaction()) writer_->script("BEGIN IMMEDIATE");
    writer_->script("SAVEPOINT one_write");
    (void)run(*write);
    if (!write->error) {
      writer_->script("RELEASE one_write");
      good.push_back(write);
      continue;
    }
    undo_one_write();
    // A full disk, say, ends the whole transaction, and with it what the others did in it.
    if (!writer_->in_transaction() && !good.empty())
      throw Unavailable("The transaction was ended by the database before it could be committed.");
  }
}

// Whose write cannot be taken back alone must not be committed with the others': then nobody's is.
void SqliteDatabase::undo_one_write() noexcept {
  try {
    if (writer_->in_transaction()) writer_->script("ROLLBACK TO one_write; RELEASE one_write");
  } catch (const DatabaseError&) {
    writer_->roll_back();
  }
}

void SqliteDatabase::backup(const std::string& path,
                            const std::function<void(std::int64_t, std::int64_t)>& progress) {
  copy_sqlite(path_, path, progress);
}

std::vector<std::string> SqliteDatabase::verify() {
  std::vector<std::string> findings;
  read([&](Transaction& transaction) {
    for (auto rows = transaction.query("PRAGMA integrity_check(100)"); rows.next();)
      if (rows.text(0) != "ok") findings.emplace_back(rows.text(0));
    for (auto rows = transaction.query("PRAGMA foreign_key_check"); rows.next();)
      findings.push_back(fmt::format("A row of {} (number {}) refers to a row of {} that does not exist.",
                                     rows.text(0), rows.text(1), rows.text(2)));
  });
  return findings;
}

std::int64_t SqliteDatabase::size() {
  std::int64_t bytes = 0;
  for (const char* suffix : {"", "-wal"}) {
    std::error_code missing;
    const auto n = std::filesystem::file_size(path_ + suffix, missing);
    if (!missing) bytes += static_cast<std::int64_t>(n);
  }
  return bytes;
}

std::shared_ptr<Bell> SqliteDatabase::bell(std::string_view) {
  return std::make_shared<LocalBell>();
}

}  // namespace keyuan::db
