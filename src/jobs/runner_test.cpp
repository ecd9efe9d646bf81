#include "jobs/runner.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <latch>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "base/problem.hpp"
#include "db/testing.hpp"
#include "jobs/tables.hpp"
#include "record/tables.hpp"

namespace keyuan::jobs {
namespace {

using base::Time;

class RunnerTest : public testing::TestWithParam<db::Dialect> {
 protected:
  void SetUp() override {
    db::migrate(*database, "engine", record::engine_tables());
    prepare_tables(*database);
    queue.emplace(*database, clock);
  }
  base::Id add(const NewJob& job) {
    base::Id id;
    database->write([&](db::Transaction& tx) { id = queue->enqueue(tx, job); });
    return id;
  }
  Job job(base::Id id) {
    std::optional<Job> found;
    database->read([&](db::Transaction& tx) { found = queue->find(tx, id); });
    return found.value_or(Job{});
  }
  State state(base::Id id) { return job(id).state; }
  bool cancel(base::Id id) {
    bool done = false;
    database->write([&](db::Transaction& tx) { done = queue->cancel(tx, id); });
    return done;
  }
  std::vector<Job> list(const JobFilter& filter) {
    std::vector<Job> jobs;
    database->read([&](db::Transaction& tx) { jobs = queue->list(tx, filter); });
    return jobs;
  }
  // Jobs are ended by other threads; this waits for them, not for time.
  void until(const std::function<bool()>& there) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!there()) {
      ASSERT_LT(std::chrono::steady_clock::now(), end) << "it did not come";
      std::this_thread::yield();
    }
  }

  db::TestDatabase database = db::open_test_database(GetParam());
  base::FixedClock clock{Time{1'700'000'000'000}};
  std::optional<Queue> queue;
  Registry registry;
  RunnerOptions fast{.threads = 2, .beat = 5, .rest = 5};
};

INSTANTIATE_TEST_SUITE_P(Both, RunnerTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(RunnerTest, WhatIsLookedAtDoesNotWaitForLongJobs) {
  std::latch let_go(1);
  std::atomic<int> long_ones = 0;
  registry.handle("long", {[&](JobRun&) {
                    ++long_ones;
                    let_go.wait();
                  }});
  registry.handle("look", {.handler = [](JobRun&) {}, .look = true});
  for (int i = 0; i < 3; ++i) add({.kind = "long"});
  Runner runner(*queue, registry, fast);
  runner.start();
  until([&] { return long_ones == fast.threads; });
  const auto look = add({.kind = "look"});
  until([&] { return state(look) == State::kDone; });
  EXPECT_EQ(long_ones, fast.threads);
  let_go.count_down();
  until([&] { return long_ones == 3; });
}

// As the program does: what it runs by itself is registered by who has the runner.
TEST_P(RunnerTest, KindsThatAreRegisteredBehindItAreRunToo) {
  Runner runner(*queue, registry, fast);
  registry.handle("late", {[](JobRun&) {}});
  const auto one = add({.kind = "late"});
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(state(one), State::kDone);
  registry.handle("later", {[](JobRun&) {}});
  const auto other = add({.kind = "later"});
  runner.start();
  until([&] { return state(other) == State::kDone; });
}

TEST_P(RunnerTest, AJobRunsWithItsArgumentsAndLeavesItsResult) {
  registry.handle("add", {[](JobRun& run) {
                    run.progress(2, 2);
                    run.set_result(nlohmann::json{{"sum", run.args()["a"].get<int>() + 1}}.dump());
                  }});
  const auto me = base::IdMaker::system().make(1);
  const auto id = add({.kind = "add", .args = R"({"a":41})", .created_by = me});
  EXPECT_EQ(state(id), State::kWaiting);
  EXPECT_EQ(Runner(*queue, registry).run_due(), 1);
  const auto after = job(id);
  EXPECT_EQ(after.state, State::kDone);
  EXPECT_EQ(after.result, R"({"sum":42})");
  EXPECT_EQ(after.done, 2);
  EXPECT_EQ(after.created_by, me);
  EXPECT_EQ(after.attempts, 1);
  EXPECT_EQ(after.finished_at, clock.now());
  EXPECT_EQ(Runner(*queue, registry).run_due(), 0);
}

TEST_P(RunnerTest, AJobExistsOnlyWithItsTransaction) {
  EXPECT_THROW(database->write([&](db::Transaction& tx) {
    queue->enqueue(tx, {.kind = "x"});
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_TRUE(list({}).empty());
}

TEST_P(RunnerTest, FailuresAreTriedAgainLaterAndLater) {
  int runs = 0;
  registry.handle("flaky", {[&](JobRun&) {
                              if (++runs < 3) throw std::runtime_error("not today");
                            },
                            3, 10 * base::kSecond});
  const auto id = add({.kind = "flaky"});
  Runner runner(*queue, registry);
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(state(id), State::kWaiting);
  EXPECT_EQ(job(id).run_at.ms, clock.now().ms + 10'000);
  EXPECT_EQ(runner.run_due(), 0);
  clock.advance(10'000);
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(job(id).run_at.ms, clock.now().ms + 40'000);
  clock.advance(40'000);
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(state(id), State::kDone);
  EXPECT_EQ(job(id).error, "");
}

TEST_P(RunnerTest, WhatCannotGetBetterIsNotTriedAgain) {
  registry.handle("wrong", {[](JobRun&) { throw base::invalid("name", "record.required"); }, 5});
  registry.handle("broken", {[](JobRun&) { throw std::runtime_error("secret path"); }, 1});
  const auto wrong = add({.kind = "wrong"}), broken = add({.kind = "broken"});
  EXPECT_EQ(Runner(*queue, registry).run_due(), 2);
  EXPECT_EQ(state(wrong), State::kFailed);
  EXPECT_EQ(job(wrong).error, R"({"code":"record.invalid","params":{},"status":422})");
  EXPECT_EQ(state(broken), State::kFailed);
  EXPECT_EQ(job(broken).error, R"({"code":"job.failed","params":{},"status":500})");
}

TEST_P(RunnerTest, KindsOfANewerProgramWait) {
  registry.handle("known", {[](JobRun&) {}});
  const auto id = add({.kind = "unknown"});
  EXPECT_EQ(Runner(*queue, registry).run_due(), 0);
  EXPECT_EQ(state(id), State::kWaiting);
}

TEST_P(RunnerTest, OfOneKeyOnlyOneWaitsOrRuns) {
  registry.handle("k", {[](JobRun&) {}});
  const auto first = add({.kind = "k", .key = "nightly"});
  EXPECT_EQ(add({.kind = "k", .key = "nightly"}), first);
  EXPECT_NE(add({.kind = "k"}), first);
  Runner(*queue, registry).run_due();
  EXPECT_NE(add({.kind = "k", .key = "nightly"}), first);
}

TEST_P(RunnerTest, ListsAreNewestFirstAndFiltered) {
  const auto me = base::IdMaker::system().make(1);
  const auto a = add({.kind = "a", .created_by = me}), b = add({.kind = "b"}), c = add({.kind = "a", .created_by = me});
  cancel(c);
  const auto ids = [&](const JobFilter& filter) {
    std::vector<base::Id> out;
    for (const auto& j : list(filter)) out.push_back(j.id);
    return out;
  };
  EXPECT_EQ(ids({}), (std::vector{c, b, a}));
  EXPECT_EQ(ids({.created_by = me}), (std::vector{c, a}));
  EXPECT_EQ(ids({.state = State::kWaiting, .kind = "a"}), (std::vector{a}));
  EXPECT_EQ(ids({.before = job(b).seq}), (std::vector{a}));
  EXPECT_EQ(ids({.limit = 1}), (std::vector{c}));
}

TEST_P(RunnerTest, AWaitingJobIsCancelledAtOnce) {
  registry.handle("k", {[](JobRun&) { FAIL() << "it ran"; }});
  const auto id = add({.kind = "k"});
  EXPECT_TRUE(cancel(id));
  EXPECT_FALSE(cancel(id));
  EXPECT_FALSE(cancel(base::IdMaker::system().make(5)));
  EXPECT_EQ(Runner(*queue, registry).run_due(), 0);
  EXPECT_EQ(state(id), State::kCancelled);
}

TEST_P(RunnerTest, ARunningJobIsToldAndItsProgressIsSeen) {
  registry.handle("long", {[](JobRun& run) {
                    for (int n = 1; !run.cancelled(); ++n) {
                      run.progress(n, 1'000'000'000);
                      std::this_thread::yield();
                    }
                    run.set_result(R"({"half":true})");
                  }});
  std::mutex mutex;
  std::vector<State> told;
  queue->on_change([&](const Job& j) {
    std::lock_guard lock(mutex);
    if (told.empty() || told.back() != j.state) told.push_back(j.state);
  });
  Runner runner(*queue, registry, fast);
  runner.start();
  const auto id = add({.kind = "long"});
  until([&] { return job(id).done > 0; });
  EXPECT_EQ(state(id), State::kRunning);
  EXPECT_TRUE(cancel(id));
  until([&] { return job(id).ended(); });
  EXPECT_EQ(state(id), State::kCancelled);
  EXPECT_EQ(job(id).result, R"({"half":true})");
  EXPECT_GT(job(id).done, 0);
  runner.stop();
  // That it waited is told unless it ran before that could be told.
  if (told.front() == State::kWaiting) told.erase(told.begin());
  EXPECT_EQ(told, (std::vector{State::kRunning, State::kCancelled}));
}

TEST_P(RunnerTest, StoppingHandsAJobBackAndTheNextStartRunsIt) {
  std::atomic<int> runs = 0;
  std::atomic<bool> quick = false;
  const auto wait = [&](JobRun& run) {
    ++runs;
    while (!quick && !run.cancelled()) std::this_thread::yield();
  };
  registry.handle("again", {wait, 2});
  registry.handle("once", {wait, 1});
  const auto again = add({.kind = "again"}), once = add({.kind = "once"});
  {
    Runner runner(*queue, registry, fast);
    runner.start();
    until([&] { return runs == 2; });
  }
  EXPECT_EQ(state(again), State::kWaiting);
  EXPECT_EQ(job(again).attempts, 0);
  EXPECT_EQ(state(once), State::kFailed);
  EXPECT_EQ(job(once).error, R"({"code":"job.interrupted","params":{},"status":500})");
  quick = true;
  Runner runner(*queue, registry, fast);
  runner.start();
  until([&] { return job(again).ended(); });
  EXPECT_EQ(state(again), State::kDone);
}

TEST_P(RunnerTest, RunnersThatRaceRunEachJobOnce) {
  constexpr int kJobs = 60;
  std::mutex mutex;
  std::map<base::Id, int> runs;
  registry.handle("count", {[&](JobRun& run) {
                    std::lock_guard lock(mutex);
                    ++runs[run.job().id];
                  }});
  database->write([&](db::Transaction& tx) {
    for (int n = 0; n < kJobs; ++n) queue->enqueue(tx, {.kind = "count"});
  });
  {
    std::latch start(4);
    std::vector<std::jthread> threads;
    for (int n = 0; n < 4; ++n)
      threads.emplace_back([&] {
        Runner runner(*queue, registry);
        start.arrive_and_wait();
        runner.run_due();
      });
  }
  EXPECT_EQ(runs.size(), static_cast<std::size_t>(kJobs));
  for (const auto& [id, n] : runs) EXPECT_EQ(n, 1);
  EXPECT_EQ(list({.state = State::kDone, .limit = 200}).size(), static_cast<std::size_t>(kJobs));
}

// A real program, killed with the job in its hands.
TEST_P(RunnerTest, AJobOfAKilledProgramRunsAgainOrFails) {
  std::atomic<int> runs = 0;
  registry.handle("again", {[&](JobRun&) { ++runs; }, 2});
  registry.handle("once", {[&](JobRun&) { ++runs; }, 1});
  const auto again = add({.kind = "again"}), once = add({.kind = "once"});
  const auto options = database.options();
  db::TestDatabase mine = std::move(database);
  queue.reset();
  mine.close();

  const pid_t child = ::fork();
  if (child == 0) {
    const auto theirs = db::Database::open(options);
    Queue their_queue(*theirs, clock);
    Registry their_registry;
    const auto hang = [](JobRun&) {
      for (;;) ::pause();
    };
    their_registry.handle("again", {hang, 2});
    their_registry.handle("once", {hang, 1});
    Runner runner(their_queue, their_registry, RunnerOptions{.threads = 2, .beat = 5, .rest = 5});
    runner.start();
    for (;;) {
      int n = 0;
      theirs->read([&](db::Transaction& tx) {
        auto rows = tx.query("SELECT count(*) FROM job WHERE state = 'running'");
        if (rows.next()) n = static_cast<int>(rows.integer(0));
      });
      if (n == 2) ::raise(SIGKILL);
    }
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));

  mine.reopen();
  database = std::move(mine);
  queue.emplace(*database, clock);
  EXPECT_EQ(state(again), State::kRunning);
  Runner runner(*queue, registry, fast);
  // On PostgreSQL it might be another program's that is alive, for a minute.
  if (GetParam() == db::Dialect::kPostgres) {
    runner.run_due();
    EXPECT_EQ(state(again), State::kRunning);
    clock.advance(2 * base::kMinute);
  }
  runner.start();
  until([&] { return job(again).ended() && job(once).ended(); });
  EXPECT_EQ(state(again), State::kDone);
  EXPECT_EQ(job(again).attempts, 2);
  EXPECT_EQ(state(once), State::kFailed);
  EXPECT_EQ(runs, 1);
}

TEST_P(RunnerTest, SchedulesComeAgainAndAreMadeUpForOnce) {
  int runs = 0;
  registry.handle("sweep", {[&](JobRun&) { ++runs; }});
  registry.schedule("hourly", {.kind = "sweep"}, every(base::kHour));
  Runner one(*queue, registry), two(*queue, registry);
  one.run_due();
  EXPECT_EQ(runs, 0);
  clock.advance(base::kHour);
  one.run_due();
  two.run_due();
  EXPECT_EQ(runs, 1);
  clock.advance(10 * base::kHour);
  two.run_due();
  one.run_due();
  EXPECT_EQ(runs, 2);
}

TEST_P(RunnerTest, OfLooksThatAreDoneOnlyTheLastIsKept) {
  registry.handle("look", {.handler = [](JobRun&) {}, .look = true});
  registry.handle("act", {[](JobRun&) {}});
  Runner runner(*queue, registry);
  for (int i = 0; i < 3; ++i) {
    add({.kind = "look"});
    add({.kind = "act"});
    runner.run_due();
  }
  EXPECT_EQ(list({.kind = "look"}).size(), 1U);
  EXPECT_EQ(list({.kind = "act"}).size(), 3U);
}

TEST_P(RunnerTest, DailyIsByTheWallClock) {
  const auto next = daily(*base::Zone::find("Asia/Shanghai"), 2 * base::kHour);
  const auto at = [](const char* text) { return *Time::parse(text); };
  EXPECT_EQ(next(at("2024-03-05T17:59:59Z")), at("2024-03-05T18:00:00Z"));
  EXPECT_EQ(next(at("2024-03-05T18:00:00Z")), at("2024-03-06T18:00:00Z"));
}

TEST_P(RunnerTest, OldJobsGo) {
  registry.handle("k", {[](JobRun&) {}});
  add({.kind = "k"});
  Runner runner(*queue, registry);
  runner.run_due();
  clock.advance(91 * base::kDay);
  runner.run_due();
  EXPECT_TRUE(list({}).empty());
}

}  // namespace
}  // namespace keyuan::jobs
