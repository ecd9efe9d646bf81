// Several callers' writes under one commit (leader and followers).
//
// A caller joins with its write. When nobody leads it becomes the leader at once and runs, on its own
// thread, every write that waits, its own first; those who come while a leader works wait, and the
// first of them leads next. So a lone writer never waits for company, and under load one fsync serves
// everybody who came during the last one.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "db/database.hpp"
#include "db/savepoint.hpp"

namespace keyuan::db {

struct QueuedWrite {
  explicit QueuedWrite(const std::function<void(Transaction&)>& body) : body(body) {}

  const std::function<void(Transaction&)>& body;
  std::exception_ptr error;                        // set by the leader when it is not durable
  Effects effects;                                 // what the body leaves to be done
 private:
  friend class WriteGroup;
  bool done_ = false;
  std::condition_variable wake_;
};

class WriteGroup {
 public:
  // Returns once `write` was led, by this thread or another. `lead` takes writes with next() and
  // returns when each of those it took is durable or has its error; it must not throw.
  void join(QueuedWrite& write, const std::function<void(WriteGroup&)>& lead);

  // How many writes, but for those in the background, had to wait for a leader at work.
  [[nodiscard]] std::int64_t waited() const { return waited_; }

  // For the leader: the next write that waits, or nothing.
  [[nodiscard]] QueuedWrite* next();

 private:
  std::mutex mutex_;
  bool leading_ = false;
  std::atomic<std::int64_t> waited_ = 0;
  std::deque<QueuedWrite*> waiting_;
  std::vector<QueuedWrite*> taken_;
};

}  // namespace keyuan::db
