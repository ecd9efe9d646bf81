#include "db/write_group.hpp"

#include "db/background.hpp"

namespace keyuan::db {

void WriteGroup::join(QueuedWrite& write, const std::function<void(WriteGroup&)>& lead) {
  std::unique_lock lock(mutex_);
  if (leading_ && !writes_in_background()) ++waited_;
  waiting_.push_back(&write);
  write.wake_.wait(lock, [&] { return write.done_ || (!leading_ && waiting_.front() == &write); });
  if (write.done_) return;

  leading_ = true;
  lock.unlock();
  lead(*this);
  lock.lock();
  leading_ = false;
  // Woken under the lock: a write may be gone as soon as its caller sees that it is done.
  for (QueuedWrite* other : taken_) {
    other->done_ = true;
    other->wake_.notify_one();
  }
  taken_.clear();
  if (!waiting_.empty()) waiting_.front()->wake_.notify_one();
}

QueuedWrite* WriteGroup::next() {
  std::lock_guard lock(mutex_);
  if (waiting_.empty()) return nullptr;
  taken_.push_back(waiting_.front());
  waiting_.pop_front();
  return taken_.back();
}

}  // namespace keyuan::db
