#include "db/sqlite_checkpointer.hpp"

#include <chrono>

namespace keyuan::db {
namespace {

// A page that many writes touch is copied once per round, so rounds are not to be too near one another.
constexpr int kPagesARound = 12'000;
constexpr int kMostPages = 40'000;  // 160 MB
// Of a log that cannot be kept, before it is given up.
constexpr int kMostUnkept = 5 * kMostPages;
// What is kept is at most this old.
constexpr std::chrono::seconds kKeepEvery{10};

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(const std::string& path, SqliteConnection& writer, LogKeeper* keeper)
    : writer_(writer), own_(path, SqliteConnection::Use::kRead, true), keeper_(keeper), wanted_(keeper != nullptr), thread_([this] { run(); }) {
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
  if (keeper_ == nullptr) return;
  fold(own_.raw(), false);
  keeper_->close();
}

// After every commit: how many pages the log has now. It begins anew when all of it was folded.
int SqliteCheckpointer::committed(void* self, sqlite3* writer, const char*, int pages) {
  auto& that = *static_cast<SqliteCheckpointer*>(self);
  if (that.keeper_) that.keeper_->committed(pages);
  if (pages < that.looked_after_) that.looked_after_ = 0;
  if (pages - that.looked_after_ < kPagesARound) return SQLITE_OK;
  that.looked_after_ = pages;
  if (pages >= kMostPages) {
    that.fold(writer, pages >= kMostUnkept);
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
    const auto woken = [this] { return wanted_ || ending_; };
    if (keeper_) wake_.wait_for(lock, kKeepEvery, woken);
    else wake_.wait(lock, woken);
    if (ending_) return;
    wanted_ = false;
    lock.unlock();
    fold(own_.raw(), false);
    lock.lock();
  }
}

void SqliteCheckpointer::fold(sqlite3* connection, bool must) {
  const auto checkpoint = [&] { sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr); };
  if (keeper_ == nullptr) return checkpoint();
  std::lock_guard lock(folding_);
  keeper_->keep(checkpoint, must);
}

}  // namespace keyuan::db
