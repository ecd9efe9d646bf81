// The HTTP/1.1 server: accepts connections, reads requests under limits, hands each to a worker thread
// and sends the answer back. Keep-alive and pipelining; one thread for all of the network.
//
// Shapes: see message.hpp. Errors of this layer are problems like any other (codes in limits.hpp, and
// http.malformed, http.bad_length, http.bad_path, http.bad_query, http.bad_host, http.bad_version,
// http.method_not_allowed, http.unknown_method, http.unknown_coding, http.expectation, http.internal,
// http.too_slow); Options::problem phrases them.
// Threads: start, stop, port and stats may be called from any thread. The handler, `pieces` and `stream`
// run on workers, several at once; `body_limit` and `problem` on the network thread: they must not block.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/headers.hpp"
#include "http/limits.hpp"
#include "http/message.hpp"

namespace keyuan::http {

struct Options {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any that is free
  std::size_t workers = 4;
  Limits limits;
  SecurityHeaders security;
  // Host names that are answered, in lower case and without port; empty: all. Others get 421
  // http.bad_host, which keeps a foreign page from reaching this server under a name of its own.
  std::vector<std::string> hosts;
  // A proxy on this machine stands in front: the peer is the last address of its X-Forwarded-For.
  bool behind_proxy = false;
  // How many bytes the body of a request may have; without it, limits.body_bytes.
  std::function<std::size_t(Method method, std::string_view path)> body_limit;
  // Phrases a problem of this layer; without it, a short one in English. The request may be incomplete.
  std::function<Response(int status, std::string_view code, const Request& request)> problem;
};

struct Stats {
  std::uint64_t requests = 0;     // answered since the start, refused ones included
  std::uint64_t refused = 0;      // by this layer
  std::size_t connections = 0;    // now
  std::size_t streams = 0;        // now
  std::size_t waiting = 0;        // requests for a worker, now
};

class Core;

class Server {
 public:
  Server(Options options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Listens; throws std::runtime_error with a sentence when the address cannot be had.
  void start();
  // The port it listens on; after start.
  [[nodiscard]] std::uint16_t port() const;
  // Accepts no more, finishes what was accepted, but not for longer than `deadline`; then ends. A
  // handler that is still running is waited for.
  void stop(std::chrono::milliseconds deadline);
  [[nodiscard]] Stats stats() const;

 private:
  std::shared_ptr<Core> core_;
};

}  // namespace keyuan::http
