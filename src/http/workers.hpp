// The threads on which handlers run, and the queue before them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace keyuan::http {

// Something that has work for a worker; which, it knows itself.
class Task {
 public:
  virtual ~Task() = default;
  virtual void work() = 0;  // on a worker thread; throws nothing
};

class Workers {
 public:
  Workers(std::size_t threads, std::size_t queue_limit);
  ~Workers() { stop(); }

  // Queues `task` for its work(). False when the queue is full or the workers have stopped.
  [[nodiscard]] bool add(std::shared_ptr<Task> task);
  // The same without a limit: the rest of what has begun already.
  void add_rest(std::shared_ptr<Task> task);
  // Runs what waits on the caller's thread, for who has no workers. Whether there was anything.
  bool work_off();
  // Lets what runs end, drops what waits, and joins.
  void stop();
  [[nodiscard]] std::size_t waiting() const;

 private:
  void run();

  const std::size_t queue_limit_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::shared_ptr<Task>> queue_;
  std::size_t idle_ = 0;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace keyuan::http
