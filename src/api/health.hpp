// For who runs the server: is it alive, can it work, and what has it done.
#pragma once

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "app/dispatch.hpp"

namespace keyuan::api {

// A request that took long. Never what was asked for, only which route.
struct SlowRequest {
  base::Time at;
  std::string route;
  int status = 0, statements = 0;
  std::int64_t milliseconds = 0;
  base::Id user;
};
constexpr std::int64_t kSlowMilliseconds = 250;
constexpr std::size_t kSlowKept = 100;

// Numbers since the start, in the text format of Prometheus. Threads: all of it from any.
class Metrics {
 public:
  void count(const app::Answered& answered);
  // A number that is asked for whenever somebody reads. `name` as Prometheus wants it: "keyuan_jobs_waiting".
  void gauge(std::string name, std::string help, std::function<double()> value);
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::vector<SlowRequest> slow() const;       // newest first
  [[nodiscard]] double value(std::string_view gauge) const;  // 0 where there is none of that name

 private:
  static constexpr std::array<double, 10> kSeconds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5};
  struct Latency {
    std::array<std::uint64_t, kSeconds.size()> below{};
    std::uint64_t count = 0;
    double sum = 0;
  };
  struct Gauge {
    std::string name, help;
    std::function<double()> value;
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;  // by route and status
  std::map<std::string, Latency> latency_;                         // by route
  std::vector<Gauge> gauges_;
  std::deque<SlowRequest> slow_;
};

// GET /healthz, /readyz and /metrics, outside /api/v1. Metrics are for this machine and for administrators.
[[nodiscard]] std::vector<app::Route> health_routes(const Metrics& metrics);

}  // namespace keyuan::api
