// Keeps a SQLite database's log as kept_log.hpp describes, while the database is in use.
//
// What has not been kept is not folded into the database file, so SQLite never begins its log anew over it. When the
// folder cannot be written (full, gone) work goes on: past a size the log is folded all the same, and a new line
// begins when the folder is back.
//
// Threads: committed() on the writer's; everything else on one thread at a time.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "db/kept_log.hpp"
#include "db/sqlite_connection.hpp"

namespace keyuan::db {

class LogKeeper {
 public:
  // Before the database at `path` is opened: what it finds says whether the log can be followed. Errors: Unavailable
  // when the folder cannot be made.
  LogKeeper(std::filesystem::path folder, int days, std::string path);

  // After every commit; `frames`: how long the log is now.
  void committed(int frames);
  // Keeps what was committed, then calls `fold` while no more than that can be folded. With `give_up`, `fold` is
  // called though nothing could be kept, and the line ends there. Never throws.
  void keep(const std::function<void()>& fold, bool give_up);
  // Lets go of the database.
  void close();
  // After the last connection is gone: what is in the file now is what was kept.
  void closed();

 private:
  struct Commit {
    std::uint32_t frame;
    std::int64_t at;
  };
  void keep_committed(const WalPosition& end);
  [[nodiscard]] bool follows(const WalPosition& end) const;
  void begin_line(const WalPosition& end);
  void write_part(const WalPosition& end, std::uint32_t from);
  void forget_old();
  [[nodiscard]] std::int64_t moment_of(std::uint32_t frame);
  [[nodiscard]] std::filesystem::path mark() const { return folder_ / "closed"; }
  [[nodiscard]] std::string state_of_file() const;

  const std::filesystem::path folder_;
  const std::int64_t keep_for_;  // ms
  const std::string path_;       // of the database
  std::unique_ptr<SqliteConnection> reader_;
  std::optional<KeptLine> line_;  // none: one is to be begun
  WalPosition at_;                // kept up to here
  std::int64_t last_ = 0;         // moment of the last commit kept
  std::int64_t left_over_ = 0;    // moment of commits that another run made
  bool complained_ = false;

  std::mutex mutex_;
  std::deque<Commit> commits_;  // of this run, not yet kept
};

}  // namespace keyuan::db
