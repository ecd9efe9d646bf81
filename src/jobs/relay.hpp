// Hands on what the log table `event` gains, in the order of its commits: to screens that are open
// (watch) and to whatever must not miss one (follow).
//
// On SQLite the order is that of `seq`. On PostgreSQL it is that of (txn, seq), and an event is handed
// on once no transaction older than its own is open, so none can slip in before it; a write transaction
// that stays open anywhere on the server holds events back that long.
// A commit of this program wakes the relay, on PostgreSQL also those of other programs that have a
// relay running; of all others it learns within a quarter of a second.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::jobs {

struct Event {
  std::int64_t seq = 0;
  base::Time at;
  base::Id actor;  // nil: the program
  std::string via, entity;
  base::Id record;
  std::string kind;
  std::int64_t version = 0;       // of the record afterwards
  base::Id owner, department;     // of the record afterwards
  std::string changes;            // JSON {field: [before, after]}
};

class Relay {
 public:
  using Watcher = std::function<void(const Event&)>;
  using Follower = std::function<void(db::Transaction&, const Event&)>;

  // After jobs::prepare_tables. `database` must outlive it.
  explicit Relay(db::Database& database);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  // Every event committed from now on, on the relay's thread. Before start(); must be quick.
  void watch(Watcher watcher);
  // Every event from the day the name is first used, each once, also across restarts and with several
  // programs: what `follower` does, in the transaction it is given, is committed together with the note
  // that it was done. It may not write() itself; to reach the world outside it queues a job. When it
  // throws, the event comes again after a pause, and none after it before.
  void follow(std::string name, Follower follower);

  void start();
  void stop();

  // Without start(): hands on all there is, on this thread. Returns how many events watchers got.
  int drain();

 private:
  struct Position {
    std::int64_t txn = 0, seq = 0;  // txn: PostgreSQL's number of the transaction, 0 on SQLite
  };
  // The statements, in the words of the database.
  struct Words {
    std::string events, end, position, lock, begin, advance;
  };
  struct Named {
    std::string name;
    Follower follower;
    int failures = 0;
    std::chrono::steady_clock::time_point not_before{};
  };
  struct Placed {
    Position position;
    Event event;
  };

  void run();
  [[nodiscard]] static Words words(bool postgres);
  [[nodiscard]] db::Value number(std::int64_t txn) const;
  [[nodiscard]] std::vector<Placed> after(db::Transaction& tx, Position position) const;
  [[nodiscard]] Position end(db::Transaction& tx) const;
  int serve_watchers();
  void serve_followers();
  bool serve(Named& named);

  db::Database& database_;
  const bool postgres_;
  const Words words_;
  std::shared_ptr<db::Bell> bell_;
  std::vector<Watcher> watchers_;
  std::vector<Named> followers_;
  Position watched_;
  std::atomic<bool> stopping_ = false;
  std::jthread thread_;
};

}  // namespace keyuan::jobs
