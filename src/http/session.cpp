#include "http/session.hpp"

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <spdlog/spdlog.h>

#include "http/conditional.hpp"
#include "http/target.hpp"

namespace keyuan::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t kSmallBuffer = 8 * 1024;   // for headers
constexpr std::size_t kLargeBuffer = 64 * 1024;  // for bodies
constexpr std::size_t kSmallBody = 16 * 1024;    // copied behind the head, to be sent as one
constexpr std::chrono::milliseconds kFirstRequestWhenStopping{500};
constexpr std::string_view kMethods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

bool without_body(int status) { return status == 204 || status == 304; }

// The last address of X-Forwarded-For: the one our own proxy has seen.
std::string_view forwarded_for(const Request& request) {
  std::string_view list = request.header("x-forwarded-for");
  if (const auto comma = list.rfind(','); comma != std::string_view::npos) list.remove_prefix(comma + 1);
  while (list.starts_with(' ')) list.remove_prefix(1);
  return list;
}

}  // namespace

Session::Session(std::shared_ptr<Core> core, asio::ip::tcp::socket socket, std::string peer,
                 bool from_here, bool counted)
    : core_(std::move(core)),
      socket_(std::move(socket)),
      peer_(std::move(peer)),
      from_here_(from_here),
      counted_(counted) {}

void Session::start(Sessions::iterator place, bool refuse_it) {
  place_ = place;
  restart_progress();
  if (refuse_it) return refuse({503, "http.busy"});
  set_clock(core_->options.limits.header_time);
  read();
}

// Reading.

void Session::read() {
  if (reading_) return;
  const std::size_t least = state_ == State::kBody ? kLargeBuffer : kSmallBuffer;
  if (in_begin_ == in_end_) in_begin_ = in_end_ = 0;
  if (in_begin_ > 0 && in_end_ == in_.size()) {
    std::move(in_.begin() + in_begin_, in_.begin() + in_end_, in_.begin());
    in_end_ -= std::exchange(in_begin_, 0);
  }
  if (in_.size() < least) in_.resize(least);
  if (in_end_ == in_.size()) in_.resize(2 * in_.size());
  reading_ = true;
  socket_.async_read_some(asio::buffer(in_.data() + in_end_, in_.size() - in_end_),
                          [self = shared_from_this()](error_code error, std::size_t bytes) {
                            self->reading_ = false;
                            if (self->state_ == State::kClosed) return;
                            if (error) {
                              // Nobody is left; an answer on its way is finished all the same.
                              if (!self->writing_) self->close();
                              return;
                            }
                            switch (self->state_) {
                              case State::kIdle:
                              case State::kHeader:
                              case State::kBody:
                                self->in_end_ += bytes;
                                self->moved_ += bytes;
                                return self->advance();
                              case State::kLingering: return self->read();
                              default: return;  // refused meanwhile
                            }
                          });
}

void Session::advance() {
  for (;;) {
    if (state_ == State::kIdle && !begin()) return;
    std::string_view bytes(in_.data() + in_begin_, in_end_ - in_begin_);
    const auto progress = parser_->take(bytes);
    in_begin_ = in_end_ - bytes.size();
    if (!holds_body()) return refuse({503, "http.busy"});
    switch (progress) {
      case RequestParser::Progress::kFault: return refuse(parser_->fault());
      case RequestParser::Progress::kMore: return read();
      case RequestParser::Progress::kDone: return hand_over();
      case RequestParser::Progress::kHeader:
        if (const auto fault = check_head()) return refuse(*fault);
        state_ = State::kBody;
        stop_clock();
        restart_progress();
        invite_body();
    }
  }
}

// Starts a request when bytes of one are here; else waits for them.
bool Session::begin() {
  while (in_end_ - in_begin_ >= 2 && in_[in_begin_] == '\r' && in_[in_begin_ + 1] == '\n') in_begin_ += 2;
  if (in_begin_ == in_end_) {
    if (served_ && core_->stopping) {
      linger();
      return false;
    }
    if (served_) set_clock(core_->options.limits.idle_time);
    if (in_.size() > kSmallBuffer) std::vector<char>().swap(in_);
    in_begin_ = in_end_ = 0;
    read();
    return false;
  }
  if (served_) set_clock(core_->options.limits.header_time);
  request_ = {};
  request_.id = core_->next_request_id();
  request_.remote = peer_;
  parser_.emplace(core_->options.limits, request_);
  state_ = State::kHeader;
  return true;
}

std::optional<Fault> Session::check_head() {
  http_1_0_ = parser_->http_1_0();
  keep_alive_ = parser_->keep_alive();
  if (parser_->hosts() > 1 || (parser_->hosts() == 0 && !http_1_0_)) return Fault{400, "http.malformed"};
  if (!parser_->known_method())
    return parser_->forbidden_method() ? Fault{405, "http.method_not_allowed"}
                                       : Fault{501, "http.unknown_method"};

  Target target;
  if (parser_->target() == "*" && request_.method == Method::kOptions) {
    target.path = "*";
  } else if (const auto code = parse_target(parser_->target(), core_->options.limits.parameters, target)) {
    return Fault{400, *code};
  }
  if (const auto fault = check_host(target.authority)) return fault;
  request_.path = std::move(target.path);
  request_.query = std::move(target.query);

  const std::string_view expect = request_.header("expect");
  if (!expect.empty() && !boost::beast::iequals({expect.data(), expect.size()}, "100-continue"))
    return Fault{417, "http.expectation"};
  if (core_->options.behind_proxy && from_here_)
    if (const auto client = forwarded_for(request_); !client.empty()) request_.remote = client;

  const auto& options = core_->options;
  return parser_->allow_body(options.body_limit ? options.body_limit(request_.method, request_.path)
                                                : options.limits.body_bytes);
}

std::optional<Fault> Session::check_host(std::string_view authority) const {
  if (authority.empty()) authority = request_.header("host");
  const std::string host = host_of(authority);
  if (host.empty() && !authority.empty()) return Fault{400, "http.malformed"};
  const auto& allowed = core_->options.hosts;
  if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), host) == allowed.end())
    return Fault{421, "http.bad_host"};
  return std::nullopt;
}

void Session::invite_body() {
  if (http_1_0_ || parser_->is_done() || in_begin_ != in_end_ || request_.header("expect").empty()) return;
  static constexpr std::string_view kInvitation = "HTTP/1.1 100 Continue\r\n\r\n";
  error_code error;  // nothing else is on its way, so these few bytes fit
  socket_.write_some(asio::buffer(kInvitation), error);
}

bool Session::holds_body() {
  core_->bodies_bytes += request_.body.size() - held_;
  held_ = request_.body.size();
  return core_->bodies_bytes <= core_->options.limits.bodies_bytes;
}

void Session::release_body() { core_->bodies_bytes -= std::exchange(held_, 0); }

// Working.

void Session::hand_over() {
  state_ = State::kWorking;
  served_ = true;
  stop_clock();
  stage_ = Stage::kHandle;
  with_worker_ = true;
  if (core_->workers.add(shared_from_this())) return;
  with_worker_ = false;
  refuse({503, "http.busy"}, false);
}

void Session::work() {
  switch (stage_) {
    case Stage::kHandle: handle(); break;
    case Stage::kPiece: produce(); break;
    case Stage::kStream: {
      const auto open = std::exchange(answer_.stream, nullptr);
      try {
        open(outlet_);
      } catch (const std::exception& e) {
        spdlog::error("http: request {}: opening a stream: {}", request_.id, e.what());
        outlet_->close();
      }
      return;
    }
    case Stage::kDrop: answer_ = {}; return;
  }
  core_->wake(shared_from_this());
}

void Session::handle() {
  try {
    if (request_.path == "*") {
      answer_ = {};
      answer_.status = 204;
      answer_.set("allow", std::string(kMethods));
    } else {
      answer_ = core_->handler(request_);
    }
    compress(request_, answer_);
    if (answer_.pieces && request_.method != Method::kHead) piece_ = answer_.pieces();
  } catch (const std::exception& e) {
    spdlog::error("http: request {}: {}", request_.id, e.what());
    answer_ = core_->problem(500, "http.internal", request_);
  }
}

void Session::produce() {
  try {
    piece_ = answer_.pieces();
  } catch (const std::exception& e) {
    spdlog::error("http: request {}: producing the answer: {}", request_.id, e.what());
    piece_failed_ = true;
  }
}

void Session::give_to_worker(Stage stage) {
  stage_ = stage;
  with_worker_ = stage == Stage::kPiece;
  core_->workers.add_rest(shared_from_this());
}

void Session::wake() {
  switch (state_) {
    case State::kWorking:
      with_worker_ = false;
      return send_answer();
    case State::kPieces:
      with_worker_ = false;
      add_piece();
      if (state_ != State::kClosed) write(state_);
      return;
    case State::kStreaming:
      if (outlet_->dropped()) return close();
      if (!writing_) send_frames();
      return;
    case State::kClosed:
      if (std::exchange(with_worker_, false) && answer_.pieces) give_to_worker(Stage::kDrop);
      return;
    default: return;
  }
}

// Answering.

// Answers without the handler; `for_good` when what follows on the connection cannot be trusted.
void Session::refuse(Fault fault, bool for_good) {
  stop_clock();
  if (for_good) keep_alive_ = false;
  ++core_->refused;
  if (request_.id.empty()) request_.id = core_->next_request_id();
  answer_ = core_->problem(fault.status, fault.code, request_);
  if (fault.status == 503) answer_.set("retry-after", "1");
  if (fault.status == 405) answer_.set("allow", std::string(kMethods));
  send_answer();
}

void Session::send_answer() {
  core_->requests.fetch_add(1, std::memory_order_relaxed);
  if (core_->stopping) keep_alive_ = false;
  const bool head_only = request_.method == Method::kHead;
  const bool pieces = answer_.pieces && !without_body(answer_.status);
  const bool stream = answer_.stream && !head_only;

  Framing framing;
  if (stream) {
    keep_alive_ = false;
    answer_.set("content-type", "text/event-stream").set("x-accel-buffering", "no");
  } else if (pieces) {
    framing.length = left_ = declared_length(answer_);
    framing.chunked = !left_ && !http_1_0_;
    if (!left_ && http_1_0_) keep_alive_ = false;
  } else if (!without_body(answer_.status)) {
    framing.length = answer_.body.size();
  }
  framing.keep_alive = keep_alive_;
  chunked_ = framing.chunked;
  out_.reserve(1024 + std::min(answer_.body.size(), kSmallBody));
  append_head(out_, answer_, framing, core_->common, core_->date, request_.id);

  if (stream) return open_stream();
  if (head_only || without_body(answer_.status)) return write(State::kWriting);
  if (pieces) {
    state_ = State::kPieces;
    add_piece();
    if (state_ != State::kClosed) write(state_);
    return;
  }
  if (answer_.body.size() <= kSmallBody) {
    out_ += answer_.body;
  } else {
    out_body_ = std::move(answer_.body);
  }
  write(State::kWriting);
}

// Puts piece_ into out_, framed; the empty one ends the answer, too many or too few bytes the connection.
void Session::add_piece() {
  if (piece_failed_ || (left_ && piece_.size() > *left_) || (left_ && piece_.empty() && *left_ > 0)) {
    if (!piece_failed_) spdlog::error("http: request {}: the answer is not as long as it said", request_.id);
    return close();
  }
  if (left_) *left_ -= piece_.size();
  if (chunked_) {
    std::array<char, 16> size;
    out_.append(size.data(), std::to_chars(size.data(), size.data() + size.size(), piece_.size(), 16).ptr);
    out_ += "\r\n";
  }
  out_ += piece_;
  if (chunked_) out_ += "\r\n";
  if (piece_.empty()) state_ = State::kWriting;
  piece_.clear();
}

void Session::open_stream() {
  ++core_->streams;
  outlet_ = std::make_shared<Outlet>(*core_, weak_from_this(), core_->options.limits.stream_bytes);
  parser_.reset();
  std::vector<char>().swap(in_);  // thousands of these are idle: nothing is kept that is not needed
  in_begin_ = in_end_ = 0;
  release_body();
  write(State::kStreaming);
  if (state_ == State::kClosed) return;
  watch_for_end();
  give_to_worker(Stage::kStream);
  if (core_->stopping) outlet_->close();
}

void Session::send_frames() {
  auto [bytes, end] = outlet_->take();
  stream_ends_ = end;
  if (bytes.empty()) {
    if (end) linger();
    return;
  }
  out_ = std::move(bytes);
  write(State::kStreaming);
}

// A stream's client sends nothing more; readable means that it has gone.
void Session::watch_for_end() {
  socket_.async_wait(asio::ip::tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
    if (self->state_ != State::kStreaming) return;
    std::array<char, 512> ignored;
    if (!error) self->socket_.read_some(asio::buffer(ignored), error);
    if (error && error != asio::error::would_block) return self->close();
    self->watch_for_end();
  });
}

void Session::write(State during) {
  state_ = during;
  writing_ = true;
  out_done_ = 0;
  restart_progress();
  write_on();
}

void Session::write_on() {
  const std::size_t all = out_.size() + out_body_.size();
  while (out_done_ < all) {
    const std::size_t of_body = out_done_ > out_.size() ? out_done_ - out_.size() : 0;
    const std::array<asio::const_buffer, 2> rest = {
        asio::buffer(out_) + out_done_, asio::buffer(out_body_) + of_body};
    error_code error;
    const std::size_t bytes = socket_.write_some(rest, error);
    if (error == asio::error::would_block) {
      socket_.async_wait(asio::ip::tcp::socket::wait_write, [self = shared_from_this()](error_code failed) {
        if (self->state_ == State::kClosed) return;
        if (failed) return self->close();
        self->write_on();
      });
      return;
    }
    if (error) return close();
    out_done_ += bytes;
    moved_ += bytes;
  }
  written();
}

void Session::written() {
  writing_ = false;
  out_.clear();
  if (out_.capacity() > kLargeBuffer || state_ == State::kStreaming) std::string().swap(out_);
  std::string().swap(out_body_);
  switch (state_) {
    case State::kPieces: return give_to_worker(Stage::kPiece);
    case State::kStreaming:
      if (stream_ends_) return linger();
      return send_frames();
    default: return finish();
  }
}

void Session::finish() {
  if (answer_.pieces) {
    // What produces a body may hold much; it goes where it came from.
    auto drop = std::make_shared<Response>(std::move(answer_));
    struct Drop final : Task {
      explicit Drop(std::shared_ptr<Response> r) : response(std::move(r)) {}
      void work() override { response.reset(); }
      std::shared_ptr<Response> response;
    };
    core_->workers.add_rest(std::make_shared<Drop>(std::move(drop)));
  }
  answer_ = {};
  release_body();
  if (!keep_alive_) return linger();
  state_ = State::kIdle;
  advance();
}

// Ending.

// Says that no more comes and reads what the client still sends, for a while: closing at once could
// destroy the answer on its way.
void Session::linger() {
  error_code error;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  if (error) return close();
  if (outlet_) outlet_->shut();
  state_ = State::kLingering;
  set_clock(core_->options.limits.linger_time);
  if (!reading_) in_begin_ = in_end_ = 0;
  read();
}

void Session::drain() {
  switch (state_) {
    case State::kIdle:
      if (served_) return linger();
      deadline_ = std::min(deadline_, Steady::now() + kFirstRequestWhenStopping);
      return;
    case State::kStreaming: return outlet_->close();
    default: return;
  }
}

void Session::close() {
  if (state_ == State::kClosed) return;
  state_ = State::kClosed;
  error_code error;
  socket_.close(error);
  release_body();
  if (outlet_) {
    outlet_->shut();
    --core_->streams;
  }
  if (!with_worker_ && answer_.pieces) give_to_worker(Stage::kDrop);
  core_->ended(place_, counted_ ? peer_ : std::string());
}

// Clocks.

void Session::tick() {
  if (core_->now >= deadline_) {
    if (state_ == State::kHeader) return refuse({408, "http.too_slow"});
    return close();
  }
  if (state_ == State::kBody && !makes_progress()) return refuse({408, "http.too_slow"});
  if (writing_ && !makes_progress()) return close();
  if (state_ == State::kStreaming && !writing_ && core_->now - window_ >= core_->options.limits.heartbeat) {
    out_ = ":\n\n";
    write(State::kStreaming);
  }
}

bool Session::makes_progress() {
  if (core_->now - window_ < core_->options.limits.progress_time) return true;
  const bool enough = moved_ >= core_->options.limits.progress_bytes;
  restart_progress();
  return enough;
}

void Session::restart_progress() {
  window_ = core_->now;
  moved_ = 0;
}

}  // namespace keyuan::http
