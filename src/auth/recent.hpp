// What was looked up a moment ago, so that a request costs no query for its session or token.
//
// An entry is believed for `life`. Whoever ends a session drops its entry after the commit in this
// process; another process on the same PostgreSQL database learns of it when its entry is over.
// Bounded: full, it starts empty. Safe from several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/time.hpp"

namespace keyuan::auth {

template <class Value>
class Recent {
 public:
  Recent(std::size_t most, std::int64_t life) : most_(most), life_(life) {}

  [[nodiscard]] std::optional<Value> find(const std::string& key, base::Time now) const {
    std::lock_guard lock(mutex_);
    const auto at = entries_.find(key);
    if (at == entries_.end() || now.ms - at->second.read_at.ms >= life_ || now < at->second.read_at)
      return std::nullopt;
    return at->second.value;
  }

  // Before reading from the database: ask for the edition; after it, keep what was read with it.
  // When something was dropped in between, what was read may be old, and is not kept.
  [[nodiscard]] std::uint64_t edition() const {
    std::lock_guard lock(mutex_);
    return edition_;
  }
  void keep(const std::string& key, Value value, base::Time now, std::uint64_t edition) {
    std::lock_guard lock(mutex_);
    if (edition != edition_) return;
    if (entries_.size() >= most_) entries_.clear();
    entries_.insert_or_assign(key, Entry{std::move(value), now});
  }

  template <class Predicate>
  void drop_if(const Predicate& predicate) {
    std::lock_guard lock(mutex_);
    ++edition_;
    std::erase_if(entries_, [&](const auto& entry) { return predicate(entry.second.value); });
  }

 private:
  struct Entry {
    Value value;
    base::Time read_at;
  };
  const std::size_t most_;
  const std::int64_t life_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
  std::uint64_t edition_ = 0;
};

// How long a look-up is believed: another process may end a session in PostgreSQL, none in SQLite.
constexpr std::int64_t kBelieveShared = 5 * base::kSecond, kBelieveAlone = base::kMinute;
// How precisely "last seen" is kept; in between, reading stays reading.
constexpr std::int64_t kSeenPrecision = 5 * base::kMinute;

}  // namespace keyuan::auth
