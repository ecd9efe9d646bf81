// A workspace in one schema of a PostgreSQL database (13 or newer), served by a pool of connections.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "db/bell.hpp"
#include "db/database.hpp"
#include "db/postgres_connection.hpp"

namespace keyuan::db {

// keyuan_<workspace>. Errors: DatabaseError unless it is 1 to 50 of a-z, 0-9 and _.
[[nodiscard]] std::string schema_of(const Options& options);

class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(const Options& options);

  [[nodiscard]] Dialect dialect() const override { return Dialect::kPostgres; }
  void read(const std::function<void(Transaction&)>& body) override;
  void write(const std::function<void(Transaction&)>& body) override;
  void backup(const std::string& path,
              const std::function<void(std::int64_t, std::int64_t)>& progress) override;
  void settle() override;
  [[nodiscard]] std::vector<std::string> verify() override;
  [[nodiscard]] std::int64_t size() override;
  [[nodiscard]] std::shared_ptr<Bell> bell(std::string_view name) override;
  void ring_after_commits(const std::shared_ptr<Bell>& bell) override { bells_.add(bell); }

 private:
  class Lease;
  [[nodiscard]] std::unique_ptr<PostgresConnection> connect();
  // With Options::longest_read.
  [[nodiscard]] std::unique_ptr<PostgresConnection> connect_for_people();
  void write_once(const std::function<void(Transaction&)>& body, Effects& effects);

  std::string url_, schema_;
  bool durable_;
  int longest_read_;
  std::string without_limit_;  // behind a BEGIN: of statements that may take as long as they do
  Bells bells_;
  int most_;
  std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<PostgresConnection>> idle_;
  int leased_ = 0;
  int writing_ = 0;                                      // of these
  int behind_ = 0;                                       // of those: by work that gives way
  std::chrono::steady_clock::time_point write_ended_{};  // the last one, or when the first of these began
};

}  // namespace keyuan::db
