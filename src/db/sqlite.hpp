// A workspace in one SQLite file: one connection writes, several read, side by side (WAL).
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "db/bell.hpp"
#include "db/database.hpp"
#include "db/sqlite_checkpointer.hpp"
#include "db/sqlite_connection.hpp"
#include "db/write_group.hpp"

namespace keyuan::db {

// Held while a program has the file open for writing; a second one is refused. The system lets go of
// it when the program ends, however it ends.
class FileLock {
 public:
  explicit FileLock(const std::string& database_path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_ = -1;
};

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const Options& options);
  ~SqliteDatabase() override;

  [[nodiscard]] Dialect dialect() const override { return Dialect::kSqlite; }
  void read(const std::function<void(Transaction&)>& body) override;
  void write(const std::function<void(Transaction&)>& body) override;
  [[nodiscard]] std::int64_t waited() const override { return group_.waited(); }
  void backup(const std::string& path,
              const std::function<void(std::int64_t, std::int64_t)>& progress) override;
  [[nodiscard]] std::vector<std::string> verify() override;
  [[nodiscard]] std::int64_t size() override;
  [[nodiscard]] std::shared_ptr<Bell> bell(std::string_view name) override;
  void ring_after_commits(const std::shared_ptr<Bell>& bell) override { bells_.add(bell); }

 private:
  class Reader;
  void lead(WriteGroup& group);
  bool run(QueuedWrite& write);
  void run_apart(std::vector<QueuedWrite*>& good);
  void finish(const std::vector<QueuedWrite*>& good);
  void undo_one_write() noexcept;

  std::string path_;
  std::unique_ptr<FileLock> lock_;            // none when shared
  std::unique_ptr<SqliteConnection> writer_;  // none when shared
  std::unique_ptr<LogKeeper> keeper_;         // none when the log is not kept
  std::unique_ptr<SqliteCheckpointer> checkpointer_;
  WriteGroup group_;
  Bells bells_;

  std::mutex mutex_;
  std::condition_variable reader_free_;
  std::vector<std::unique_ptr<SqliteConnection>> readers_;  // the free ones
};

}  // namespace keyuan::db
