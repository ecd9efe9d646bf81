// Runs the jobs of a workspace: threads that claim and run, one of them for looks alone, so that what is due each minute
// does not wait for long jobs, and one that keeps the pulse.
//
// The pulse notes twice a second how far jobs are and which were cancelled, says every few seconds
// that they are alive, queues what is scheduled, and takes back jobs of runners that died: those with
// a try left wait again, the others fail with "job.interrupted". On SQLite, where one program holds
// the file, jobs that seem to run at the start belong to a dead one.
//
// Several programs may run the jobs of one PostgreSQL workspace; each job runs in one of them.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "jobs/queue.hpp"
#include "jobs/registry.hpp"
#include "jobs/run.hpp"

namespace keyuan::jobs {

struct RunnerOptions {
  int threads = 2;                                      // for any job; one more is for looks
  std::int64_t beat = 500;                              // ms, while something runs
  std::int64_t rest = 2 * base::kSecond;                // ms between looks otherwise
  std::int64_t heartbeat = 2 * base::kSecond;
  std::int64_t dead_after = 15 * base::kSecond;         // without a heartbeat
  std::int64_t keep = 90 * base::kDay;                  // ended jobs are deleted after that
};

class Runner {
 public:
  // All must outlive it. Kinds may still be registered until it begins.
  Runner(Queue& queue, const Registry& registry, RunnerOptions options = {});
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  void start();  // once
  // Claims nothing more, asks running handlers to leave off and waits for them. A job that left off
  // because of this waits for the next start when its kind has more than one try; its attempt does not
  // count. Called by the destructor too.
  void stop();

  // Without start(): queues what is scheduled and runs what is due, one after the other, on this
  // thread. Returns how many ran. For tests and the command line.
  int run_due();

  // One round of the pulse, as start() does by itself.
  void beat();

 private:
  using Running = std::vector<std::shared_ptr<JobRun>>;

  void keep_pulse();
  // Claims and runs, again and again, with that statement.
  void work(const std::string& claim_sql);
  bool run_one(const std::string& claim_sql);
  [[nodiscard]] std::shared_ptr<JobRun> claim(const std::string& claim_sql);
  [[nodiscard]] std::exception_ptr handle(JobRun& run) const;
  void end(JobRun& run, const std::exception_ptr& failure);
  // Whether that ended it.
  bool settle(db::Transaction& tx, JobRun& run, const std::exception_ptr& failure) const;

  void note_progress();
  void queue_scheduled();
  void take_back(std::int64_t silent_since);
  void sweep();
  [[nodiscard]] Running running();

  Queue& queue_;
  const Registry& registry_;
  const RunnerOptions options_;
  const base::Id me_;

  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::int64_t calls_ = 0;  // to look for jobs
  Running running_;
  std::int64_t last_heartbeat_ = 0, last_take_back_ = 0, last_sweep_ = 0;
  std::vector<std::jthread> threads_;
};

}  // namespace keyuan::jobs
