// One connection: reads requests, has them worked on, writes the answers, one after another.
// Included only inside http/.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/core.hpp"
#include "http/message.hpp"
#include "http/parser.hpp"

namespace keyuan::http {

// What is between an EventStream anybody may hold and the connection it writes to.
class Outlet final : public EventStream {
 public:
  Outlet(Core& core, std::weak_ptr<Session> session, std::size_t most)
      : core_(core), session_(std::move(session)), most_(most) {}
  bool send(std::string_view frame) override;
  void close() override;

  // For the connection: what is to be written now, and whether the end is reached after that.
  struct Taken {
    std::string bytes;
    bool end;
  };
  [[nodiscard]] Taken take();
  // The reader was too slow and is to be let go at once.
  [[nodiscard]] bool dropped();
  // The connection is gone; send() says no from here on.
  void shut();

 private:
  std::mutex mutex_;
  Core& core_;  // only while the session lives
  std::weak_ptr<Session> session_;
  const std::size_t most_;
  std::string pending_;
  bool woken_ = false;
  bool closed_ = false;
  bool dropped_ = false;
};

class Session final : public Task, public std::enable_shared_from_this<Session> {
 public:
  Session(std::shared_ptr<Core> core, boost::asio::ip::tcp::socket socket, std::string peer,
          bool from_here, bool counted);

  // Network thread.
  void start(Sessions::iterator place, bool refuse);
  void tick();   // looks at the clocks
  void wake();   // a worker has something
  void drain();  // the server stops
  void close();

  void work() override;  // worker thread

 private:
  enum class State {
    kIdle,       // between requests
    kHeader,     // some of a header is here
    kBody,       // some of a body is to come
    kWorking,    // with a worker: request_ and answer_ are its
    kWriting,    // the answer, or its last part, is on its way
    kPieces,     // likewise, and more is to come; a worker may have it
    kStreaming,  // server-sent events
    kLingering,  // answered for the last time; the client reads
    kClosed,
  };
  enum class Stage { kHandle, kPiece, kStream, kDrop };  // what work() does

  void read();
  void advance();  // makes what it can of the bytes that are here
  bool begin();
  [[nodiscard]] std::optional<Fault> check_head();
  [[nodiscard]] std::optional<Fault> check_host(std::string_view authority) const;
  void invite_body();
  [[nodiscard]] bool holds_body();
  void release_body();
  void hand_over();
  void handle();  // on a worker, like the next
  void produce();
  void refuse(Fault fault, bool for_good = true);
  void send_answer();
  void add_piece();
  void open_stream();
  void send_frames();
  void write(State during);
  void write_on();
  void written();
  void finish();
  void linger();
  void watch_for_end();
  void give_to_worker(Stage stage);
  [[nodiscard]] bool makes_progress();
  void restart_progress();
  void set_clock(Steady::duration from_now) { deadline_ = core_->now + from_now; }
  void stop_clock() { deadline_ = Steady::time_point::max(); }

  const std::shared_ptr<Core> core_;
  boost::asio::ip::tcp::socket socket_;
  const std::string peer_;
  const bool from_here_, counted_;
  Sessions::iterator place_;
  State state_ = State::kIdle;
  Stage stage_ = Stage::kHandle;
  bool with_worker_ = false;
  bool served_ = false;  // at least one request
  bool keep_alive_ = true;

  std::vector<char> in_;
  std::size_t in_begin_ = 0, in_end_ = 0;
  std::optional<RequestParser> parser_;
  Request request_;
  std::size_t held_ = 0;  // bytes of its body, as counted in the core

  Response answer_;
  bool head_only_ = false, chunked_ = false, http_1_0_ = false;
  std::optional<std::uint64_t> left_;  // of a body whose length was declared
  std::string piece_;
  bool piece_failed_ = false;
  std::shared_ptr<Outlet> outlet_;
  bool stream_ends_ = false;

  std::string out_, out_body_;
  std::size_t out_done_ = 0;
  bool reading_ = false, writing_ = false;

  Steady::time_point deadline_ = Steady::time_point::max();
  Steady::time_point window_;  // of makes_progress
  std::size_t moved_ = 0;
};

}  // namespace keyuan::http
