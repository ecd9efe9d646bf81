// What the connections of one server share. Included only inside http/.
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "http/answer.hpp"
#include "http/server.hpp"
#include "http/workers.hpp"

namespace keyuan::http {

class Session;
using Sessions = std::list<std::shared_ptr<Session>>;
using Steady = std::chrono::steady_clock;

// Lives until its last connection is closed. Everything not said to be otherwise belongs to the
// network thread.
class Core : public std::enable_shared_from_this<Core> {
 public:
  Core(Options options, Handler handler);

  // From any thread, see Server.
  void start();
  void stop(std::chrono::milliseconds deadline);
  std::uint16_t port() const { return port_; }
  Stats stats() const;

  // Instead of start(), by whom no thread is wanted (by_hand.hpp): takes a connection; does all that can
  // be done now; closes what is open.
  void adopt(int descriptor);
  void work_off();
  void let_go();

  // From any thread: has the network thread call session->wake() soon. Many calls, one wake-up.
  void wake(std::shared_ptr<Session> session);

  // For sessions.
  const Options options;
  const Handler handler;
  const CommonHeaders common;
  Workers workers;
  Steady::time_point now = Steady::now();  // as of the last tick: deadlines need no more
  std::string date;
  bool stopping = false;
  std::size_t bodies_bytes = 0;
  std::atomic<std::uint64_t> requests{0}, refused{0};
  std::atomic<std::size_t> connections{0}, streams{0};
  std::string next_request_id();
  [[nodiscard]] Response problem(int status, std::string_view code, const Request& request) const;
  void ended(Sessions::iterator session, const std::string& peer);

 private:
  void accept();
  void admit(boost::asio::ip::tcp::socket socket);
  void keep(boost::asio::ip::tcp::socket socket, std::string peer, bool from_here);
  [[nodiscard]] bool is_full(const std::string& peer) const;
  void accept_what_waits();
  void tick();
  void drain();
  void deliver();
  void close_all();

  boost::asio::io_context io_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_{io_.get_executor()};
  boost::asio::ip::tcp::acceptor acceptor_{io_};
  boost::asio::steady_timer timer_{io_};
  std::thread thread_;
  std::uint16_t port_ = 0;
  Sessions sessions_;
  std::unordered_map<std::string, std::size_t> peers_;
  std::uint64_t next_id_;
  bool accepting_ = false;
  bool over_ = false;  // every connection was closed for good

  std::mutex mutex_;  // of what follows
  std::vector<std::shared_ptr<Session>> woken_;
  bool waking_ = false;
  bool empty_ = false;  // stopping, and the last connection is closed
  std::condition_variable emptied_;
  bool stopped_ = false;
};

}  // namespace keyuan::http
