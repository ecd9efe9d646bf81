// What kinds of jobs there are, and which come again by themselves. Filled while the program starts.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "db/database.hpp"
#include "jobs/job.hpp"
#include "jobs/run.hpp"

namespace keyuan::jobs {

struct Kind {
  Handler handler;
  // In all. More than one says that the job may run again after it failed or the program died in the
  // middle of it: its steps can be repeated, or it knows where it was.
  int tries = 1;
  std::int64_t pause = 10 * base::kSecond;  // before the second try; four times as long each time
  bool look = false;  // at what is due, again and again: of those that are done only the last is kept
};

// The first moment after `now` at which it is due again.
using Next = std::function<base::Time(base::Time now)>;
[[nodiscard]] Next every(std::int64_t milliseconds);
[[nodiscard]] Next daily(base::Zone zone, std::int64_t ms_of_day);

struct Schedule {
  NewJob job;
  Next next;
};

class Registry {
 public:
  void handle(std::string kind, Kind what) { kinds_.insert_or_assign(std::move(kind), std::move(what)); }
  // A job of it is queued whenever it is due and the last one has ended; what was missed while no
  // program ran is made up for once.
  void schedule(std::string name, NewJob job, Next next) {
    job.key = "schedule:" + name;
    schedules_.insert_or_assign(std::move(name), Schedule{std::move(job), std::move(next)});
  }

  // Calls `tell` in the transaction that ends a job, done, failed or cancelled: what it writes is there exactly when
  // the end is. When it throws, that is undone and logged, and the job has ended all the same.
  void on_end(std::function<void(db::Transaction&, const Job&)> tell) { ends_.push_back(std::move(tell)); }
  void tell_end(db::Transaction& tx, const Job& job) const;

  [[nodiscard]] const std::map<std::string, Kind, std::less<>>& kinds() const { return kinds_; }
  [[nodiscard]] const std::map<std::string, Schedule, std::less<>>& schedules() const { return schedules_; }

 private:
  std::map<std::string, Kind, std::less<>> kinds_;
  std::map<std::string, Schedule, std::less<>> schedules_;
  std::vector<std::function<void(db::Transaction&, const Job&)>> ends_;
};

}  // namespace keyuan::jobs
