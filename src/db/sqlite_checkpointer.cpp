#include "db/sqlite_checkpointer.hpp"

namespace keyuan::db {
namespace {

// A page that many writes touch is copied once per round, so rounds are not to be too near one another.
constexpr int kPagesARound = 12'000;
constexpr int kMostPages = 40'000;  // 160 MB

void fold(sqlite3* connection) { sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr); }

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(const std::string& path, SqliteConnection& writer)
    : writer_(writer), own_(path, SqliteConnection::Use::kRead, true), thread_([this] { run(); }) {
  sqlite3_wal_hook(writer_.raw(), committed, this);
}

SqliteCheckpointer::~SqliteCheckpointer() {
  sqlite3_wal_hook(writer_.raw(), nullptr, nullptr);
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

// After every commit: how many pages the log has now. It begins anew when all of it was folded.
int SqliteCheckpointer::committed(void* self, sqlite3* writer, const char*, int pages) {
  auto& that = *static_cast<SqliteCheckpointer*>(self);
  if (pages < that.looked_after_) that.looked_after_ = 0;
  if (pages - that.looked_after_ < kPagesARound) return SQLITE_OK;
  that.looked_after_ = pages;
  if (pages >= kMostPages) {
    fold(writer);
    return SQLITE_OK;
  }
  {
    std::lock_guard lock(that.mutex_);
    that.wanted_ = true;
  }
  that.wake_.notify_one();
  return SQLITE_OK;
}

void SqliteCheckpointer::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return wanted_ || ending_; });
    if (ending_) return;
    wanted_ = false;
    lock.unlock();
    fold(own_.raw());
    lock.lock();
  }
}

}  // namespace keyuan::db
