#include "db/postgres_bell.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "db/sql.hpp"

namespace keyuan::db {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPauseBetweenTries = std::chrono::seconds(5);

struct FreeNotify {
  void operator()(PGnotify* n) const { PQfreemem(n); }
};

int milliseconds_until(Clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
  return static_cast<int>(std::max<std::int64_t>(0, left));
}

}  // namespace

PostgresBell::PostgresBell(std::string url, std::string schema, std::string_view name)
    : url_(std::move(url)),
      schema_(std::move(schema)),
      channel_(quote_identifier(fmt::format("{}_{}", schema_, name))),
      event_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (event_ < 0) throw Unavailable("The system has no more file descriptors.");
  listen();  // at once, so that no ring after this moment is missed
}

PostgresBell::~PostgresBell() { ::close(event_); }

void PostgresBell::ring() {
  if (rung_.exchange(true)) return;  // the waiting thread has not yet taken the last one
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(event_, &one, sizeof one);
}

void PostgresBell::wait(std::chrono::milliseconds most) {
  const auto end = Clock::now() + most;
  for (;;) {
    listen();
    if (heard()) return;
    std::array<pollfd, 2> files = {{{event_, POLLIN, 0}, {connection_ ? PQsocket(connection_->raw()) : -1, POLLIN, 0}}};
    const int ready = ::poll(files.data(), files.size(), milliseconds_until(end));
    if (files[0].revents != 0) {
      rung_ = false;  // first, so that a ring from now on is not taken for this one
      std::uint64_t count = 0;
      [[maybe_unused]] const auto taken = ::read(event_, &count, sizeof count);
      if (connection_) PQclear(PQexec(connection_->raw(), ("NOTIFY " + channel_).c_str()));
      return;
    }
    if (ready <= 0 && Clock::now() >= end) return;
  }
}

void PostgresBell::listen() {
  if (connection_ && connection_->usable()) return;
  connection_.reset();
  if (Clock::now() < next_try_) return;
  next_try_ = Clock::now() + kPauseBetweenTries;
  try {
    auto connection = std::make_unique<PostgresConnection>(url_, schema_);
    connection->run("LISTEN " + channel_);
    connection_ = std::move(connection);
  } catch (const DatabaseError&) {
    // Tried again later; meanwhile only rings of this program are heard.
  }
}

bool PostgresBell::heard() {
  if (!connection_) return false;
  if (PQconsumeInput(connection_->raw()) == 0) {
    connection_.reset();
    return false;
  }
  bool others = false;
  while (const std::unique_ptr<PGnotify, FreeNotify> notify{PQnotifies(connection_->raw())})
    others = others || notify->be_pid != PQbackendPID(connection_->raw());
  return others;
}

}  // namespace keyuan::db
