// What one client may ask of the server, in one place. Every limit answers with a problem (the code
// is named here) or, where nobody is left to read an answer, closes the connection.
#pragma once

#include <chrono>
#include <cstddef>

namespace keyuan::http {

struct Limits {
  // Of a request.
  std::size_t header_bytes = 32 * 1024;      // request line and headers: 431 http.headers_too_large
  std::size_t header_count = 100;            // 431 http.headers_too_large
  std::size_t target_bytes = 16 * 1024;      // path and query: 414 http.target_too_long
  std::size_t parameters = 200;              // in the query: 400 http.bad_query
  std::size_t body_bytes = 1024 * 1024;      // unless Options::body_limit says more: 413 http.body_too_large
  std::size_t bodies_bytes = 512 * 1024 * 1024;  // held for all clients together: 503 http.busy

  // Of time. A clock that ran out while a request was arriving answers 408 http.too_slow.
  std::chrono::milliseconds header_time{10'000};  // from the first byte (or the connection) to the empty line
  std::chrono::milliseconds progress_time{10'000};  // bodies and answers move `progress_bytes` in each such time
  std::size_t progress_bytes = 1024;
  std::chrono::milliseconds idle_time{75'000};  // between two requests of a connection
  std::chrono::milliseconds linger_time{2'000};  // for a client to read the answer that closes
  std::chrono::milliseconds tick{200};           // how exactly all these are kept

  // Of connections.
  std::size_t connections = 10'000;          // 503 http.busy
  std::size_t connections_per_peer = 512;    // 503 http.busy; 0 for any
  bool count_loopback = false;               // whether this machine (a proxy, say) is such a peer
  std::size_t queue = 1024;                  // requests waiting for a worker: 503 http.busy

  // Of server-sent events.
  std::chrono::milliseconds heartbeat{15'000};  // a comment after so much silence
  std::size_t stream_bytes = 256 * 1024;        // not read yet; a slower reader is dropped
};

}  // namespace keyuan::http
