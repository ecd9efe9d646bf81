// A bell for all programs on one workspace, by LISTEN and NOTIFY on a connection of its own.
//
// The thread that waits does the talking: a ring in this program wakes it through an eventfd, and it
// passes the ring on. So a thousand commits cost one NOTIFY, and none of them waits for it.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "db/postgres_connection.hpp"

namespace keyuan::db {

class PostgresBell final : public Bell {
 public:
  PostgresBell(std::string url, std::string schema, std::string_view name);
  ~PostgresBell() override;
  PostgresBell(const PostgresBell&) = delete;
  PostgresBell& operator=(const PostgresBell&) = delete;

  void ring() override;
  void wait(std::chrono::milliseconds most) override;

 private:
  void listen();
  [[nodiscard]] bool heard();  // whether another program rang

  std::string url_, schema_, channel_;
  int event_ = -1;
  std::atomic<bool> rung_ = false;  // rung here and not yet passed on
  std::unique_ptr<PostgresConnection> connection_;  // none while the server is away
  std::chrono::steady_clock::time_point next_try_{};
};

}  // namespace keyuan::db
