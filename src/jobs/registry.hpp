// What kinds of jobs there are, and which come again by themselves. Filled while the program starts.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "jobs/job.hpp"
#include "jobs/run.hpp"

namespace keyuan::jobs {

struct Kind {
  Handler handler;
  // In all. More than one says that the job may run again after it failed or the program died in the
  // middle of it: its steps can be repeated, or it knows where it was.
  int tries = 1;
  std::int64_t pause = 10 * base::kSecond;  // before the second try; four times as long each time
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

  [[nodiscard]] const std::map<std::string, Kind, std::less<>>& kinds() const { return kinds_; }
  [[nodiscard]] const std::map<std::string, Schedule, std::less<>>& schedules() const { return schedules_; }

 private:
  std::map<std::string, Kind, std::less<>> kinds_;
  std::map<std::string, Schedule, std::less<>> schedules_;
};

}  // namespace keyuan::jobs
