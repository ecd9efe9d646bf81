#include "jobs/runner.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "base/problem.hpp"
#include "db/background.hpp"
#include "db/sql.hpp"

namespace keyuan::jobs {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;

constexpr std::int64_t kTakeBackEvery = 5 * base::kSecond;
constexpr int kTriesToSettle = 5;

// Names the kinds this program knows, so that a job of a newer program waits for that one; of `looks` those alone.
std::string claim_sql(db::Dialect dialect, const Registry& registry, bool looks) {
  std::string kinds;
  for (const auto& [name, kind] : registry.kinds())
    if (kind.look || !looks) kinds += (kinds.empty() ? "" : ", ") + db::quote_text(name);
  return fmt::format(
      "UPDATE job SET state = 'running', runner = ?, attempts = attempts + 1, heartbeat = ?, started_at = ?, error = '' "
      "WHERE seq = (SELECT seq FROM job WHERE state = 'waiting' AND run_at <= ? AND kind IN ({}) "
      "ORDER BY run_at, seq LIMIT 1{}) RETURNING {}",
      kinds.empty() ? "''" : kinds, dialect == db::Dialect::kPostgres ? " FOR UPDATE SKIP LOCKED" : "", job_columns());
}

std::string error_json(int status, const std::string& code, const base::Params& params = {}) {
  json values = json::object();
  for (const auto& [name, value] : params) values[name] = value;
  return json{{"status", status}, {"code", code}, {"params", values}}.dump(-1, ' ', false, json::error_handler_t::replace);
}

struct Failure {
  std::string error;
  bool may_try_again;
};

Failure describe(const Job& job, const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const base::Problem& problem) {
    return {error_json(static_cast<int>(problem.kind()), problem.code(), problem.params()),
            problem.kind() == base::Kind::kUnavailable};
  } catch (const std::exception& error) {
    spdlog::error("job {} ({}) failed: {}", job.id.to_string(), job.kind, error.what());
  } catch (...) {
    spdlog::error("job {} ({}) failed with something unknown", job.id.to_string(), job.kind);
  }
  return {error_json(500, "job.failed"), true};
}

}  // namespace

nlohmann::json JobRun::args() const { return json::parse(job_.args); }

Runner::Runner(Queue& queue, const Registry& registry, RunnerOptions options)
    : queue_(queue),
      registry_(registry),
      options_(options),
      me_(queue.ids().make(queue.clock().now().ms)) {}

Runner::~Runner() { stop(); }

void Runner::start() {
  if (queue_.database().dialect() == db::Dialect::kSqlite) take_back(queue_.clock().now().ms + 1);
  const auto begin = [this](auto act) {
    threads_.emplace_back([act] {
      db::write_in_background();
      act();
    });
  };
  const auto any = claim_sql(queue_.database().dialect(), registry_, false), looks = claim_sql(queue_.database().dialect(), registry_, true);
  begin([this] { keep_pulse(); });
  for (int n = 0; n < options_.threads; ++n) begin([this, any] { work(any); });
  begin([this, looks] { work(looks); });
}

void Runner::stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const auto& run : running_) run->leave_off_ = true;
    wake_.notify_all();
  }
  queue_.bell().ring();
  threads_.clear();  // joins
}

int Runner::run_due() {
  const auto any = claim_sql(queue_.database().dialect(), registry_, false);
  beat();
  int n = 0;
  while (run_one(any)) ++n;
  return n;
}

void Runner::work(const std::string& claim_sql) {
  for (std::int64_t seen = 0;;) {
    {
      std::lock_guard lock(mutex_);
      if (stopping_) return;
      seen = calls_;
    }
    bool ran = false;
    try {
      ran = run_one(claim_sql);
    } catch (const std::exception& error) {
      spdlog::warn("jobs cannot be looked for: {}", error.what());
    }
    if (ran) continue;
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return stopping_ || calls_ != seen; });
  }
}

bool Runner::run_one(const std::string& claim_sql) {
  const auto run = claim(claim_sql);
  if (!run) return false;
  {
    std::lock_guard lock(mutex_);
    running_.push_back(run);
    if (stopping_) run->leave_off_ = true;
    // There may be more where this came from.
    ++calls_;
    wake_.notify_all();
  }
  queue_.changed(run->job());
  queue_.bell().ring();  // the pulse goes faster while something runs
  end(*run, handle(*run));
  std::lock_guard lock(mutex_);
  std::erase(running_, run);
  return true;
}

std::shared_ptr<JobRun> Runner::claim(const std::string& claim_sql) {
  std::shared_ptr<JobRun> run;
  queue_.database().write([&](db::Transaction& tx) {
    run.reset();
    const auto now = queue_.clock().now().ms;
    if (auto rows = tx.query(claim_sql, {me_, now, now, now}); rows.next()) run = std::make_shared<JobRun>(read_job(rows));
  });
  return run;
}

std::exception_ptr Runner::handle(JobRun& run) const {
  const db::GivingWay way;
  try {
    registry_.kinds().at(run.job().kind).handler(run);
    return nullptr;
  } catch (...) {
    return std::current_exception();
  }
}

// A database that is away for a moment does not cost a finished job its result.
void Runner::end(JobRun& run, const std::exception_ptr& failure) {
  for (int n = 1; !run.lost_; ++n) {
    try {
      std::optional<Job> after;
      queue_.database().write([&](db::Transaction& tx) {
        const bool over = settle(tx, run, failure);
        after = queue_.find(tx, run.job().id);
        if (over && after) registry_.tell_end(tx, *after);
      });
      if (after) queue_.changed(*after);
      return;
    } catch (const std::exception& error) {
      spdlog::error("the end of job {} cannot be noted: {}", run.job().id.to_string(), error.what());
      if (n == kTriesToSettle) return;  // its heartbeat stops with this, and a runner takes it back
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, std::chrono::seconds(n), [&] { return stopping_; });
    }
  }
}

bool Runner::settle(db::Transaction& tx, JobRun& run, const std::exception_ptr& failure) const {
  const auto& job = run.job();
  const auto& kind = registry_.kinds().at(job.kind);
  const auto now = queue_.clock().now().ms;
  const auto ended = [&](State state, const std::string& error) {
    return tx.execute("UPDATE job SET state = ?, error = ?, result = ?, done = ?, total = ?, finished_at = ?, runner = NULL, "
                      "heartbeat = NULL WHERE id = ? AND runner = ? AND state = 'running'",
                      {std::string(name_of(state)), error, run.result_, run.done_.load(), run.total_.load(), now, job.id, me_}) == 1;
  };
  const auto again = [&](std::int64_t at, int attempts, const std::string& error) {
    tx.execute("UPDATE job SET state = 'waiting', run_at = ?, attempts = ?, error = ?, done = ?, total = ?, runner = NULL, "
               "heartbeat = NULL WHERE id = ? AND runner = ? AND state = 'running'",
               {at, std::int64_t{attempts}, error, run.done_.load(), run.total_.load(), job.id, me_});
    return false;
  };
  if (failure) {
    if (run.cancel_) return ended(State::kCancelled, "");
    const auto what = describe(job, failure);
    if (!what.may_try_again || job.attempts >= kind.tries) return ended(State::kFailed, what.error);
    const auto pause = kind.pause << std::min(2 * (job.attempts - 1), 20);
    return again(now + pause, job.attempts, what.error);
  }
  if (!run.told_) {
    if (kind.look) tx.execute("DELETE FROM job WHERE kind = ? AND state = 'done' AND id <> ?", {job.kind, job.id});
    return ended(State::kDone, "");
  }
  if (run.cancel_) return ended(State::kCancelled, "");
  if (kind.tries > 1) return again(now, job.attempts - 1, "");
  return ended(State::kFailed, error_json(500, "job.interrupted"));
}

void Runner::keep_pulse() {
  for (;;) {
    bool busy = false;
    {
      std::lock_guard lock(mutex_);
      // Until the last handler has left off, its progress and heartbeat go on.
      if (stopping_ && running_.empty()) return;
      busy = !running_.empty();
    }
    try {
      beat();
    } catch (const std::exception& error) {
      spdlog::warn("the pulse of jobs missed a beat: {}", error.what());
    }
    {
      std::lock_guard lock(mutex_);
      ++calls_;
      wake_.notify_all();
      busy = !running_.empty();
    }
    queue_.bell().wait(milliseconds(busy ? options_.beat : options_.rest));
  }
}

void Runner::beat() {
  const auto now = queue_.clock().now().ms;
  note_progress();
  queue_scheduled();
  if (now - last_take_back_ >= kTakeBackEvery) {
    last_take_back_ = now;
    take_back(now - options_.dead_after);
  }
  if (now - last_sweep_ >= base::kHour) {
    last_sweep_ = now;
    sweep();
  }
}

Runner::Running Runner::running() {
  std::lock_guard lock(mutex_);
  return running_;
}

void Runner::note_progress() {
  const auto runs = running();
  if (runs.empty()) return;
  const auto now = queue_.clock().now().ms;
  const bool alive = now - last_heartbeat_ >= options_.heartbeat;
  std::vector<Job> moved;
  queue_.database().write([&](db::Transaction& tx) {
    moved.clear();
    for (const auto& run : runs) {
      const auto done = run->done_.load(), total = run->total_.load();
      const bool went_on = done != run->noted_done_ || total != run->noted_total_;
      if (alive || went_on) {
        tx.execute("UPDATE job SET done = ?, total = ?, heartbeat = ? WHERE id = ? AND runner = ? AND state = 'running'",
                   {done, total, now, run->job_.id, me_});
      }
      auto rows = tx.query("SELECT " + job_columns() + " FROM job WHERE id = ? AND runner = ?", {run->job_.id, me_});
      if (!rows.next()) {
        run->lost_ = run->leave_off_ = true;
        continue;
      }
      auto job = read_job(rows);
      if (job.cancel_asked) run->cancel_ = run->leave_off_ = true;
      if (went_on) moved.push_back(std::move(job));
    }
  });
  if (alive) last_heartbeat_ = now;
  for (const auto& job : moved) {
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const auto& r) { return r->job_.id == job.id; });
    (*run)->noted_done_ = job.done;
    (*run)->noted_total_ = job.total;
  }
  for (const auto& job : moved) queue_.changed(job);
}

void Runner::queue_scheduled() {
  const auto now = queue_.clock().now();
  std::map<std::string, std::int64_t, std::less<>> known;
  queue_.database().read([&](db::Transaction& tx) {
    for (auto rows = tx.query("SELECT name, next_at FROM schedule"); rows.next();)
      known.emplace(rows.text(0), rows.integer(1));
  });
  for (const auto& [name, schedule] : registry_.schedules()) {
    const auto it = known.find(name);
    if (it != known.end() && it->second > now.ms) continue;
    queue_.database().write([&](db::Transaction& tx) {
      const auto next = schedule.next(now).ms;
      if (it == known.end()) {
        tx.execute("INSERT INTO schedule (name, next_at) VALUES (?, ?) ON CONFLICT DO NOTHING", {name, next});
      } else if (tx.execute("UPDATE schedule SET next_at = ? WHERE name = ? AND next_at = ?", {next, name, it->second}) == 1) {
        queue_.enqueue(tx, schedule.job);
      }
    });
  }
}

void Runner::take_back(std::int64_t silent_since) {
  std::vector<Job> dead;
  queue_.database().read([&](db::Transaction& tx) {
    auto rows = tx.query("SELECT " + job_columns() + " FROM job WHERE state = 'running' AND heartbeat < ? AND runner <> ?",
                         {silent_since, me_});
    while (rows.next()) dead.push_back(read_job(rows));
  });
  for (const auto& job : dead) {
    const auto kind = registry_.kinds().find(job.kind);
    if (kind == registry_.kinds().end()) continue;  // another program's
    const auto now = queue_.clock().now().ms;
    const bool again = !job.cancel_asked && job.attempts < kind->second.tries;
    const auto state = again ? State::kWaiting : job.cancel_asked ? State::kCancelled : State::kFailed;
    spdlog::warn("job {} ({}) was left by a program that ended", job.id.to_string(), job.kind);
    std::optional<Job> after;
    queue_.database().write([&](db::Transaction& tx) {
      const auto taken = tx.execute(
          "UPDATE job SET state = ?, error = ?, run_at = ?, finished_at = ?, runner = NULL, heartbeat = NULL "
          "WHERE id = ? AND state = 'running' AND attempts = ? AND heartbeat < ?",
          {std::string(name_of(state)), state == State::kFailed ? error_json(500, "job.interrupted") : std::string(), now,
           again ? db::Value{} : db::Value{now}, job.id, std::int64_t{job.attempts}, silent_since});
      after = queue_.find(tx, job.id);
      if (taken == 1 && !again && after) registry_.tell_end(tx, *after);
    });
    if (after) queue_.changed(*after);
  }
}

void Runner::sweep() {
  queue_.database().write([&](db::Transaction& tx) {
    tx.execute("DELETE FROM job WHERE finished_at < ?", {queue_.clock().now().ms - options_.keep});
  });
}

}  // namespace keyuan::jobs
