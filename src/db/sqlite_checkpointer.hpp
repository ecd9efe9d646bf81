// Folds SQLite's log (WAL) into the database file beside the writers, on a thread and connection of its own, so
// that no write waits for it. A log that grows faster than that is folded by the writer, who then waits.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "db/log_keeper.hpp"
#include "db/sqlite_connection.hpp"

namespace keyuan::db {

class SqliteCheckpointer {
 public:
  // From now on looks after what `writer` commits, and has `keeper`, if there is one, keep it first; both outlive it.
  SqliteCheckpointer(const std::string& path, SqliteConnection& writer, LogKeeper* keeper = nullptr);
  ~SqliteCheckpointer();
  SqliteCheckpointer(const SqliteCheckpointer&) = delete;
  SqliteCheckpointer& operator=(const SqliteCheckpointer&) = delete;

 private:
  static int committed(void* self, sqlite3* writer, const char* schema, int pages);
  void run();
  void fold(sqlite3* connection, bool must);

  SqliteConnection& writer_;
  SqliteConnection own_;
  LogKeeper* const keeper_;
  std::mutex folding_;  // with a keeper: by one at a time
  std::mutex mutex_;
  std::condition_variable wake_;
  bool wanted_ = false, ending_ = false;
  int looked_after_ = 0;  // pages in the log when it was last asked for; the writer's thread only
  std::thread thread_;
};

}  // namespace keyuan::db
