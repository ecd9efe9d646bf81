#include "http/workers.hpp"

#include <utility>

namespace keyuan::http {

Workers::Workers(std::size_t threads, std::size_t queue_limit) : queue_limit_(queue_limit) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

bool Workers::add(std::shared_ptr<Task> task) {
  bool somebody_waits;
  {
    std::lock_guard lock(mutex_);
    if (stopped_ || queue_.size() >= queue_limit_) return false;
    queue_.push_back(std::move(task));
    somebody_waits = idle_ > 0;
  }
  if (somebody_waits) wake_.notify_one();
  return true;
}

void Workers::add_rest(std::shared_ptr<Task> task) {
  std::lock_guard lock(mutex_);
  if (stopped_) return;
  queue_.push_back(std::move(task));
  wake_.notify_one();
}

bool Workers::work_off() {
  std::deque<std::shared_ptr<Task>> tasks;
  {
    std::lock_guard lock(mutex_);
    tasks.swap(queue_);
  }
  for (const auto& task : tasks) task->work();
  return !tasks.empty();
}

void Workers::stop() {
  std::deque<std::shared_ptr<Task>> dropped;
  {
    std::lock_guard lock(mutex_);
    stopped_ = true;
    dropped.swap(queue_);
    wake_.notify_all();
  }
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

std::size_t Workers::waiting() const {
  std::lock_guard lock(mutex_);
  return queue_.size();
}

void Workers::run() {
  std::unique_lock lock(mutex_);
  while (!stopped_) {
    if (queue_.empty()) {
      ++idle_;
      wake_.wait(lock);
      --idle_;
      continue;
    }
    std::shared_ptr<Task> task = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    task->work();
    task.reset();
    lock.lock();
  }
}

}  // namespace keyuan::http
