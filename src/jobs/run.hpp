// A job while it runs: what its handler is given.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include <nlohmann/json_fwd.hpp>

#include "jobs/job.hpp"

namespace keyuan::jobs {

class Runner;

class JobRun {
 public:
  explicit JobRun(Job job)
      : job_(std::move(job)), done_(job_.done), total_(job_.total), noted_done_(job_.done), noted_total_(job_.total) {}

  [[nodiscard]] const Job& job() const { return job_; }
  [[nodiscard]] nlohmann::json args() const;

  // Costs nothing: the numbers are written to the database twice a second. Also inside a write().
  void progress(std::int64_t done, std::int64_t total) {
    done_ = done;
    total_ = total;
  }
  // Whether to leave off now, between two steps that are whole in themselves: somebody cancelled the
  // job or the program is stopping. A handler that returns after it was told so counts as stopped, one
  // that goes on to its end as done.
  [[nodiscard]] bool cancelled() {
    if (!leave_off_) return false;
    told_ = true;
    return true;
  }
  // JSON; kept when the handler returns, also after it was cancelled.
  void set_result(std::string json) { result_ = std::move(json); }

 private:
  friend class Runner;
  const Job job_;
  std::string result_;
  std::atomic<std::int64_t> done_, total_;
  std::int64_t noted_done_, noted_total_;  // in the database; the pulse's own
  std::atomic<bool> leave_off_ = false;  // cancelled, stopping or lost
  std::atomic<bool> cancel_ = false;     // somebody cancelled it
  std::atomic<bool> lost_ = false;       // another runner has it, or it is gone: nothing may be written
  std::atomic<bool> told_ = false;
};

// What a job of a kind does. It runs on a runner's thread, outside any transaction, and makes its own.
// What it throws fails the job: a base::Problem as it is (only `unavailable` is worth another try),
// anything else as "job.failed", with its words in the log only.
using Handler = std::function<void(JobRun&)>;

}  // namespace keyuan::jobs
