// How many requests a person, token or address may send: a bucket that refills steadily and holds a
// minute's worth.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include "base/time.hpp"

namespace keyuan::app {

class RequestLimit {
 public:
  explicit RequestLimit(int per_minute) : per_minute_(per_minute) {}

  // Takes one from the bucket of `who`. Returns 0, or the seconds until there is one again.
  [[nodiscard]] int take(const std::string& who, base::Time now) {
    if (per_minute_ <= 0) return 0;
    std::lock_guard lock(mutex_);
    if (buckets_.size() > kMostBuckets) buckets_.clear();
    auto [it, fresh] = buckets_.try_emplace(who, Bucket{static_cast<double>(per_minute_), now});
    auto& bucket = it->second;
    const double refill = static_cast<double>(now.ms - bucket.at.ms) * per_minute_ / base::kMinute;
    if (refill > 0) bucket.left = std::min<double>(per_minute_, bucket.left + refill);
    bucket.at = now;
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 0;
    }
    return 1 + static_cast<int>((1 - bucket.left) * 60 / per_minute_);
  }

 private:
  static constexpr std::size_t kMostBuckets = 100'000;
  struct Bucket {
    double left;
    base::Time at;
  };
  int per_minute_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace keyuan::app
