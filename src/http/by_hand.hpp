// A server without a port and without threads: it is given connections, and does what there is to do when
// it is told to, on the caller's thread. The same sessions as of Server, step by step: for fuzzing, and for
// tests in which bytes arrive in a certain order. Its clock stands: no deadline is ever over.
#pragma once

#include <memory>

#include "http/server.hpp"

namespace keyuan::http {

class ServerByHand {
 public:
  ServerByHand(Options options, Handler handler);
  ~ServerByHand();
  ServerByHand(const ServerByHand&) = delete;
  ServerByHand& operator=(const ServerByHand&) = delete;

  // Serves this stream socket, whose other end is the client, and closes it when it is done.
  void serve(int descriptor);
  // Reads, handles and answers until nothing is left to be done.
  void run();
  [[nodiscard]] Stats stats() const;

 private:
  std::shared_ptr<Core> core_;
};

}  // namespace keyuan::http
