#include "http/server.hpp"

#include <boost/asio/post.hpp>

#include <ctime>
#include <future>
#include <random>
#include <stdexcept>
#include <utility>

#include "http/core.hpp"
#include "http/session.hpp"

namespace keyuan::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

Server::Server(Options options, Handler handler)
    : core_(std::make_shared<Core>(std::move(options), std::move(handler))) {}
Server::~Server() { core_->stop(std::chrono::milliseconds(0)); }
void Server::start() { core_->start(); }
std::uint16_t Server::port() const { return core_->port(); }
void Server::stop(std::chrono::milliseconds deadline) { core_->stop(deadline); }
Stats Server::stats() const { return core_->stats(); }

Core::Core(Options given, Handler handler)
    : options(std::move(given)),
      handler(std::move(handler)),
      common(options.security.list()),
      workers(options.workers, options.limits.queue),
      date(http_date(std::time(nullptr))) {
  std::random_device random;
  next_id_ = static_cast<std::uint64_t>(random()) << 32 | random();
}

void Core::start() {
  error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) throw std::runtime_error("\"" + options.address + "\" is no IP address to listen on");
  const tcp::endpoint endpoint(address, options.port);
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(1024, error);
  if (error)
    throw std::runtime_error("cannot listen on " + options.address + " port " +
                             std::to_string(options.port) + ": " + error.message());
  acceptor_.non_blocking(true);
  port_ = acceptor_.local_endpoint().port();
  accept();
  tick();
  thread_ = std::thread([this] { io_.run(); });
}

void Core::accept() {
  accepting_ = true;
  acceptor_.async_accept([self = shared_from_this()](error_code error, tcp::socket socket) {
    self->accepting_ = false;
    if (error || !self->acceptor_.is_open()) return;  // out of descriptors, perhaps: see tick
    self->admit(std::move(socket));
    self->accept();
  });
}

void Core::admit(tcp::socket socket) {
  error_code error;
  auto address = socket.remote_endpoint(error).address();
  if (error) return;
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  socket.set_option(tcp::no_delay(true), error);
  keep(std::move(socket), address.to_string(), address.is_loopback());
}

void Core::keep(tcp::socket socket, std::string peer, bool from_here) {
  error_code error;
  socket.non_blocking(true, error);
  const bool counted = !from_here || options.limits.count_loopback;
  const bool full = is_full(counted ? peer : std::string());
  auto session = std::make_shared<Session>(shared_from_this(), std::move(socket), peer, from_here, counted);
  if (counted) ++peers_[peer];
  ++connections;
  sessions_.push_front(session);
  session->start(sessions_.begin(), full);
}

void Core::adopt(int descriptor) {
  tcp::socket socket(io_);
  socket.assign(tcp::v4(), descriptor);
  keep(std::move(socket), "192.0.2.1", false);
}

void Core::work_off() {
  do {
    io_.restart();
    io_.poll();
  } while (workers.work_off());
}

void Core::let_go() {
  close_all();
  work_off();
}

bool Core::is_full(const std::string& peer) const {
  if (connections >= options.limits.connections) return true;
  const std::size_t most = options.limits.connections_per_peer;
  if (peer.empty() || most == 0) return false;
  const auto found = peers_.find(peer);
  return found != peers_.end() && found->second >= most;
}

void Core::ended(Sessions::iterator session, const std::string& peer) {
  sessions_.erase(session);
  --connections;
  if (const auto found = peers_.find(peer); found != peers_.end() && --found->second == 0)
    peers_.erase(found);
  if (!stopping || !sessions_.empty()) return;
  std::lock_guard lock(mutex_);
  empty_ = true;
  emptied_.notify_all();
}

void Core::tick() {
  now = Steady::now();
  date = http_date(std::time(nullptr));
  for (auto at = sessions_.begin(); at != sessions_.end();) {
    const std::shared_ptr<Session> session = *at++;  // it may end, and leave the list
    session->tick();
  }
  if (!accepting_ && acceptor_.is_open()) accept();
  timer_.expires_after(options.limits.tick);
  timer_.async_wait([self = shared_from_this()](error_code) {
    if (!self->over_) self->tick();
  });
}

void Core::wake(std::shared_ptr<Session> session) {
  {
    std::lock_guard lock(mutex_);
    woken_.push_back(std::move(session));
    if (std::exchange(waking_, true)) return;
  }
  asio::post(io_, [this] { deliver(); });
}

void Core::deliver() {
  std::vector<std::shared_ptr<Session>> woken;
  {
    std::lock_guard lock(mutex_);
    woken.swap(woken_);
    waking_ = false;
  }
  for (const auto& session : woken) session->wake();
}

void Core::stop(std::chrono::milliseconds deadline) {
  if (std::exchange(stopped_, true)) return;
  if (thread_.joinable()) {
    asio::post(io_, [this] { drain(); });
    {
      std::unique_lock lock(mutex_);
      emptied_.wait_for(lock, deadline, [this] { return empty_; });
    }
    std::promise<void> closed;
    asio::post(io_, [this, &closed] {
      close_all();
      closed.set_value();
    });
    closed.get_future().wait();
  }
  workers.stop();
  guard_.reset();
  if (thread_.joinable()) thread_.join();
}

void Core::drain() {
  accept_what_waits();
  error_code error;
  acceptor_.close(error);
  stopping = true;
  for (auto at = sessions_.begin(); at != sessions_.end();) {
    const std::shared_ptr<Session> session = *at++;
    session->drain();
  }
  if (!sessions_.empty()) return;
  std::lock_guard lock(mutex_);
  empty_ = true;
  emptied_.notify_all();
}

void Core::accept_what_waits() {
  for (error_code error; !error;) {
    tcp::socket socket(io_);
    acceptor_.accept(socket, error);
    if (!error) admit(std::move(socket));
  }
}

void Core::close_all() {
  over_ = true;
  timer_.cancel();
  while (!sessions_.empty()) {
    const std::shared_ptr<Session> session = sessions_.front();
    session->close();
  }
}

std::string Core::next_request_id() {
  static constexpr char kHex[] = "0123456789abcdef";
  std::uint64_t x = next_id_ += 0x9e3779b97f4a7c15ULL;  // splitmix64: spread, and never twice
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  x ^= x >> 31;
  std::string id(16, '0');
  for (int i = 0; i < 16; ++i) id[i] = kHex[x >> (4 * i) & 15];
  return id;
}

Response Core::problem(int status, std::string_view code, const Request& request) const {
  if (options.problem) {
    try {
      return options.problem(status, code, request);
    } catch (const std::exception&) {
      // Then in plain words.
    }
  }
  return plain_problem(status, code, request);
}

Stats Core::stats() const {
  return {requests.load(), refused.load(), connections.load(), streams.load(), workers.waiting()};
}

}  // namespace keyuan::http
