// How far long work is, as one line on stderr that is written over; nothing when nobody looks.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>

#include <unistd.h>

namespace keyuan::server {

class Progress {
 public:
  explicit Progress(std::string what) : what_(std::move(what)), shown_(isatty(STDERR_FILENO) == 1) {}
  ~Progress() {
    if (shown_ && percent_ >= 0) std::fputc('\n', stderr);
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void operator()(std::int64_t done, std::int64_t total) {
    const int percent = total > 0 ? static_cast<int>(100 * done / total) : 100;
    if (!shown_ || percent == percent_) return;
    percent_ = percent;
    std::fprintf(stderr, "\r%s %3d %%", what_.c_str(), percent);
    std::fflush(stderr);
  }

 private:
  std::string what_;
  bool shown_;
  int percent_ = -1;
};

}  // namespace keyuan::server
