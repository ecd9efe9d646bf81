#include "server/password_input.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace keyuan::server {
namespace {

// The terminal shows nothing while this lives.
class Unseen {
 public:
  Unseen() : terminal_(isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    std::fputs("Password: ", stderr);
  }
  ~Unseen() {
    if (!terminal_) return;
    tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    std::fputc('\n', stderr);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool terminal_;
};

}  // namespace

auth::Secret read_password() {
  const Unseen unseen;
  std::string line;
  std::getline(std::cin, line);
  return auth::Secret(std::move(line));
}

}  // namespace keyuan::server
