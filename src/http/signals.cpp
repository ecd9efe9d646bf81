#include "http/signals.hpp"

#include <signal.h>

#include <initializer_list>

namespace keyuan::http {

namespace {

sigset_t ends() {
  sigset_t set;
  sigemptyset(&set);
  for (int s : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, s);
  return set;
}

}  // namespace

EndSignals::EndSignals() {
  const sigset_t set = ends();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

int EndSignals::wait() {
  const sigset_t set = ends();
  int signal = 0;
  while (sigwait(&set, &signal) != 0) {
  }
  return signal;
}

void EndSignals::release() {
  const sigset_t set = ends();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace keyuan::http
