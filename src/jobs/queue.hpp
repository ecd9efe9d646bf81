// The jobs of a workspace: asked for, looked at, cancelled. Running them is runner.hpp.
//
// Threads: safe from several. Cost: an indexed statement or two each.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"
#include "jobs/job.hpp"

namespace keyuan::jobs {

struct JobFilter {
  std::optional<base::Id> created_by{};
  std::optional<State> state{};
  std::optional<std::string> kind{};
  std::int64_t before = 0;  // seq of the last one seen; 0 begins with the newest
  int limit = 50;
};

class Queue {
 public:
  explicit Queue(db::Database& database, const base::Clock& clock = base::Clock::system(),
                 base::IdMaker& ids = base::IdMaker::system());

  // The job exists once `tx` commits, and then starts as soon as a runner is free.
  base::Id enqueue(db::Transaction& tx, const NewJob& job);

  [[nodiscard]] std::optional<Job> find(db::Transaction& tx, base::Id id) const;
  // Newest first.
  [[nodiscard]] std::vector<Job> list(db::Transaction& tx, const JobFilter& filter) const;

  // A waiting job is cancelled at once; a running one is asked to stop, which it does when it next
  // looks. False when there is no such job or it has ended already.
  bool cancel(db::Transaction& tx, base::Id id);

  // Calls `listener` after every committed change of a job through this Queue and its runners: state
  // or progress, the latter twice a second at most. Never of an earlier state after a later one, whoever
  // of several threads comes first. To be set before the first job; must be quick.
  void on_change(std::function<void(const Job&)> listener);

  // For runners: rings when there may be something new to run; tells the listeners of changes.
  [[nodiscard]] db::Bell& bell() const { return *bell_; }
  void changed(const Job& job) const;
  [[nodiscard]] db::Database& database() const { return database_; }
  [[nodiscard]] const base::Clock& clock() const { return clock_; }
  [[nodiscard]] base::IdMaker& ids() const { return ids_; }

 private:
  db::Database& database_;
  const base::Clock& clock_;
  base::IdMaker& ids_;
  std::shared_ptr<db::Bell> bell_;
  std::vector<std::function<void(const Job&)>> listeners_;
  mutable std::mutex told_mutex_;
  mutable std::map<base::Id, std::int64_t> told_;  // how far listeners know each of the newest jobs
};

// The columns of `job` in the order that read_job() expects, and a row of them.
[[nodiscard]] const std::string& job_columns();
[[nodiscard]] Job read_job(const db::Rows& rows);

}  // namespace keyuan::jobs
