// Bells within one program.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "db/database.hpp"

namespace keyuan::db {

class LocalBell final : public Bell {
 public:
  void ring() override {
    std::lock_guard lock(mutex_);
    rung_ = true;
    wake_.notify_one();
  }
  void wait(std::chrono::milliseconds most) override {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, most, [&] { return rung_; });
    rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool rung_ = false;
};

// The bells that somebody still holds.
class Bells {
 public:
  void add(const std::shared_ptr<Bell>& bell) {
    std::lock_guard lock(mutex_);
    std::erase_if(bells_, [](const auto& b) { return b.expired(); });
    bells_.push_back(bell);
  }
  void ring() {
    std::lock_guard lock(mutex_);
    for (const auto& weak : bells_)
      if (const auto bell = weak.lock()) bell->ring();
  }

 private:
  std::mutex mutex_;
  std::vector<std::weak_ptr<Bell>> bells_;
};

}  // namespace keyuan::db
