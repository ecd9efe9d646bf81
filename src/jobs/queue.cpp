#include "jobs/queue.hpp"

#include <array>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace keyuan::jobs {
namespace {

constexpr std::array<std::string_view, 5> kStates = {"waiting", "running", "done", "failed", "cancelled"};

State state_named(std::string_view name) {
  for (std::size_t i = 0; i < kStates.size(); ++i)
    if (kStates[i] == name) return static_cast<State>(i);
  return State::kFailed;
}

std::optional<base::Time> moment(const db::Rows& rows, int column) {
  if (rows.is_null(column)) return std::nullopt;
  return base::Time{rows.integer(column)};
}

// Where in its life a job is: waiting, running for the first time, waiting again, … , ended.
std::int64_t stage_of(const Job& job) {
  if (job.ended()) return std::numeric_limits<std::int64_t>::max();
  return 2 * job.attempts + (job.state == State::kWaiting ? 1 : 0);
}

constexpr std::size_t kJobsRemembered = 4096;

db::Value nullable(base::Id id) { return id ? db::Value{id} : db::Value{}; }

}  // namespace

std::string_view name_of(State state) { return kStates[static_cast<std::size_t>(state)]; }

const std::string& job_columns() {
  static const std::string columns =
      "seq, id, kind, args, state, done, total, result, error, run_at, attempts, cancel_asked, created_by, "
      "created_at, started_at, finished_at";
  return columns;
}

Job read_job(const db::Rows& rows) {
  Job job;
  job.seq = rows.integer(0);
  job.id = rows.id(1);
  job.kind = rows.text(2);
  job.args = rows.text(3);
  job.state = state_named(rows.text(4));
  job.done = rows.integer(5);
  job.total = rows.integer(6);
  job.result = rows.text(7);
  job.error = rows.text(8);
  job.run_at = {rows.integer(9)};
  job.attempts = static_cast<int>(rows.integer(10));
  job.cancel_asked = rows.integer(11) != 0;
  job.created_by = rows.id(12);
  job.created_at = {rows.integer(13)};
  job.started_at = moment(rows, 14);
  job.finished_at = moment(rows, 15);
  return job;
}

Queue::Queue(db::Database& database, const base::Clock& clock, base::IdMaker& ids)
    : database_(database), clock_(clock), ids_(ids), bell_(database.bell("jobs")) {}

base::Id Queue::enqueue(db::Transaction& tx, const NewJob& wanted) {
  Job job;
  const auto now = clock_.now();
  job.id = ids_.make(now.ms);
  job.kind = wanted.kind;
  job.args = wanted.args;
  job.run_at = wanted.run_at.value_or(now);
  job.created_by = wanted.created_by;
  job.created_at = now;
  const auto inserted = tx.execute(
      "INSERT INTO job (id, kind, args, state, run_at, once, created_by, created_at) "
      "VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      {job.id, job.kind, job.args, job.run_at.ms, wanted.key.empty() ? db::Value{} : db::Value{wanted.key},
       nullable(job.created_by), now.ms});
  if (inserted == 0) {
    auto rows = tx.query("SELECT id FROM job WHERE once = ? AND state IN ('waiting', 'running')", {wanted.key});
    return rows.next() ? rows.id(0) : base::Id{};
  }
  tx.after_commit([this, job] {
    changed(job);
    bell_->ring();
  });
  return job.id;
}

std::optional<Job> Queue::find(db::Transaction& tx, base::Id id) const {
  auto rows = tx.query("SELECT " + job_columns() + " FROM job WHERE id = ?", {id});
  if (!rows.next()) return std::nullopt;
  return read_job(rows);
}

std::vector<Job> Queue::list(db::Transaction& tx, const JobFilter& filter) const {
  std::string sql = "SELECT " + job_columns() + " FROM job WHERE 1 = 1";
  db::Values values;
  const auto where = [&](std::string_view condition, db::Value value) {
    sql += fmt::format(" AND {}", condition);
    values.push_back(std::move(value));
  };
  if (filter.created_by) where("created_by = ?", *filter.created_by);
  if (filter.state) where("state = ?", std::string(name_of(*filter.state)));
  if (filter.kind) where("kind = ?", *filter.kind);
  if (filter.before > 0) where("seq < ?", filter.before);
  sql += " ORDER BY seq DESC LIMIT ?";
  values.emplace_back(std::int64_t{filter.limit});
  std::vector<Job> jobs;
  for (auto rows = tx.query(sql, values); rows.next();) jobs.push_back(read_job(rows));
  return jobs;
}

bool Queue::cancel(db::Transaction& tx, base::Id id) {
  const auto touched =
      tx.execute("UPDATE job SET state = 'cancelled', finished_at = ? WHERE id = ? AND state = 'waiting'", {clock_.now().ms, id}) +
      tx.execute("UPDATE job SET cancel_asked = 1 WHERE id = ? AND state = 'running'", {id});
  if (touched == 0) return false;
  tx.after_commit([this, job = find(tx, id)] {
    bell_->ring();
    if (job) changed(*job);
  });
  return true;
}

void Queue::on_change(std::function<void(const Job&)> listener) { listeners_.push_back(std::move(listener)); }

void Queue::changed(const Job& job) const {
  if (listeners_.empty()) return;
  std::lock_guard lock(told_mutex_);
  auto& told = told_.try_emplace(job.id, 0).first->second;
  if (stage_of(job) < told) return;
  told = stage_of(job);
  if (told_.size() > kJobsRemembered) told_.erase(told_.begin());  // ids rise with time
  for (const auto& listener : listeners_) {
    try {
      listener(job);
    } catch (const std::exception& error) {
      spdlog::error("a listener to job {} failed: {}", job.id.to_string(), error.what());
    }
  }
}

}  // namespace keyuan::jobs
