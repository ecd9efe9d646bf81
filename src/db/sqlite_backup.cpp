#include "db/sqlite_backup.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "db/sqlite.hpp"
#include "db/sqlite_connection.hpp"

namespace keyuan::db {
namespace {

constexpr int kPagesAtATime = 1024;

struct Finish {
  void operator()(sqlite3_backup* b) const { sqlite3_backup_finish(b); }
};
struct Close {
  void operator()(sqlite3* c) const { sqlite3_close_v2(c); }
};

// Makes the entry of a renamed file itself durable.
void sync_folder(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  if (const int d = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); d >= 0) {
    ::fsync(d);
    ::close(d);
  }
}

// Copies within one read transaction, so writers neither wait nor make it start over.
void copy_pages(SqliteConnection& source, const std::string& to,
                const std::function<void(std::int64_t, std::int64_t)>& progress) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(to.c_str(), &raw,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  const std::unique_ptr<sqlite3, Close> target(raw);
  if (code != SQLITE_OK) throw Unavailable(fmt::format("{} cannot be written: {}.", to, sqlite3_errstr(code)));

  source.script("BEGIN; SELECT count(*) FROM sqlite_schema");
  std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(raw, "main", source.raw(), "main"));
  if (!backup) throw DatabaseError(fmt::format("The copy cannot begin: {}.", sqlite3_errmsg(raw)));
  for (int step = SQLITE_OK; step == SQLITE_OK;) {
    step = sqlite3_backup_step(backup.get(), kPagesAtATime);
    if (step != SQLITE_OK && step != SQLITE_DONE)
      throw Unavailable(fmt::format("{} cannot be written: {}.", to, sqlite3_errstr(step)));
    const auto total = sqlite3_backup_pagecount(backup.get());
    if (progress) progress(total - sqlite3_backup_remaining(backup.get()), total);
  }
}

}  // namespace

void copy_sqlite(const std::string& from, const std::string& to,
                 const std::function<void(std::int64_t, std::int64_t)>& progress) {
  namespace fs = std::filesystem;
  if (fs::exists(to)) throw DatabaseError(fmt::format("There already is a file {}.", to));
  const auto part = to + ".part";
  fs::remove(part);
  try {
    SqliteConnection source(from, SqliteConnection::Use::kRead, true);
    copy_pages(source, part, progress);
    fs::rename(part, to);
    sync_folder(to);
  } catch (...) {
    std::error_code ignored;
    fs::remove(part, ignored);
    fs::remove(part + "-journal", ignored);
    throw;
  }
}

void restore_sqlite(const std::string& path, const Options& options) {
  const FileLock lock(options.url);
  if (std::filesystem::exists(options.url))
    throw DatabaseError(fmt::format("There already is a database at {}.", options.url));
  if (!std::filesystem::exists(path)) throw DatabaseError(fmt::format("There is no file {}.", path));
  SqliteConnection source(path, SqliteConnection::Use::kRead, true);
  if (const auto state = source.first("PRAGMA integrity_check(1)"); state != "ok")
    throw DatabaseError(fmt::format("The backup {} is damaged: {}.", path, state));
  copy_sqlite(path, options.url, {});
}

}  // namespace keyuan::db
