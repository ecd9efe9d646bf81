// A piece of work that outlives the request that asked for it: an import, a bulk change, a nightly
// sweep. It is a row of the table `job`, written in the transaction that asks for it, so it exists
// exactly when that transaction does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/time.hpp"

namespace keyuan::jobs {

enum class State { kWaiting, kRunning, kDone, kFailed, kCancelled };

// "waiting", "running", "done", "failed", "cancelled": in the database and on the wire.
[[nodiscard]] std::string_view name_of(State state);

struct Job {
  std::int64_t seq = 0;
  base::Id id;
  std::string kind;
  std::string args;               // JSON
  State state = State::kWaiting;
  std::int64_t done = 0, total = 0;
  std::string result;             // JSON; "" until it is done
  std::string error;              // JSON {"status","code","params"} of the last failure, or ""
  base::Time run_at;              // not before
  int attempts = 0;
  bool cancel_asked = false;
  base::Id created_by;            // nil: the program itself
  base::Time created_at;
  std::optional<base::Time> started_at, finished_at;

  [[nodiscard]] bool ended() const { return state != State::kWaiting && state != State::kRunning; }
};

struct NewJob {
  std::string kind;
  std::string args = "{}";
  base::Id created_by{};
  std::optional<base::Time> run_at{};  // as soon as possible when not given
  // Of the jobs with one key at most one waits or runs; asking again gives that one.
  std::string key{};
};

}  // namespace keyuan::jobs
