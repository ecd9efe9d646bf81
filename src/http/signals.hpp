// How the program learns that it should end.
#pragma once

namespace keyuan::http {

// Keeps SIGTERM, SIGINT and SIGHUP from killing the program, in this thread and in all that it starts
// from here on, and ignores SIGPIPE. Make one first thing in main, before there are threads; then
// wait() in main's own thread.
class EndSignals {
 public:
  EndSignals();
  // Returns the number of the first signal that came. A second one, while the program is ending, kills
  // it: release() has that effect.
  [[nodiscard]] int wait();
  void release();
};

}  // namespace keyuan::http
