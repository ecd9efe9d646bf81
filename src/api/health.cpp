#include "api/health.hpp"

#include <fmt/format.h>

#include "base/problem.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;

Response text(std::string body) {
  Response response;
  response.body = std::move(body);
  response.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  return response;
}

Response ready(Services& services, const Call&) {
  bool answers = false;
  services.database.read([&](db::Transaction& tx) { answers = tx.query("SELECT 1").next(); });
  if (!answers) throw base::Problem(base::Kind::kUnavailable, "http.database_unavailable").after(2);
  return app::json_response(R"({"status":"ready"})");
}

// What a proxy on this machine passes on comes from elsewhere, whatever the connection looks like.
bool is_passed_on(const http::Request& request) {
  for (const auto* name : {"forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"})
    if (!request.header(name).empty()) return true;
  return false;
}

void check_may_read(const Call& call) {
  const auto& remote = call.request.remote;
  const bool here = (remote == "127.0.0.1" || remote == "::1" || remote.empty()) && !is_passed_on(call.request);
  if (!here && !call.behalf.actor->administrator) throw base::forbidden("access.administrator_only");
}

}  // namespace

void Metrics::count(const app::Answered& answered) {
  const double seconds = static_cast<double>(answered.took.count()) / 1e6;
  const std::string route(answered.route.empty() ? "none" : answered.route);
  std::lock_guard lock(mutex_);
  ++requests_[{route, answered.status}];
  auto& latency = latency_[route];
  for (std::size_t i = 0; i < kSeconds.size(); ++i)
    if (seconds <= kSeconds[i]) ++latency.below[i];
  ++latency.count;
  latency.sum += seconds;
  if (answered.took < std::chrono::milliseconds(kSlowMilliseconds)) return;
  slow_.push_front({base::Clock::system().now(), route, answered.status, answered.statements, answered.took.count() / 1000, answered.user});
  if (slow_.size() > kSlowKept) slow_.pop_back();
}

std::vector<SlowRequest> Metrics::slow() const {
  std::lock_guard lock(mutex_);
  return {slow_.begin(), slow_.end()};
}

double Metrics::value(std::string_view name) const {
  std::lock_guard lock(mutex_);
  for (const auto& gauge : gauges_)
    if (gauge.name == name) return gauge.value();
  return 0;
}

void Metrics::gauge(std::string name, std::string help, std::function<double()> value) {
  std::lock_guard lock(mutex_);
  gauges_.push_back({std::move(name), std::move(help), std::move(value)});
}

std::string Metrics::text() const {
  std::lock_guard lock(mutex_);
  std::string out = "# HELP keyuan_requests_total Requests answered.\n# TYPE keyuan_requests_total counter\n";
  for (const auto& [key, n] : requests_)
    out += fmt::format("keyuan_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first, key.second, n);
  out += "# HELP keyuan_request_seconds Time to an answer.\n# TYPE keyuan_request_seconds histogram\n";
  for (const auto& [route, latency] : latency_) {
    for (std::size_t i = 0; i < kSeconds.size(); ++i)
      out += fmt::format("keyuan_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, kSeconds[i], latency.below[i]);
    out += fmt::format("keyuan_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", route, latency.count);
    out += fmt::format("keyuan_request_seconds_sum{{route=\"{0}\"}} {1}\nkeyuan_request_seconds_count{{route=\"{0}\"}} {2}\n",
                       route, latency.sum, latency.count);
  }
  for (const auto& gauge : gauges_)
    out += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", gauge.name, gauge.help, gauge.value());
  return out;
}

std::vector<app::Route> health_routes(const Metrics& metrics) {
  using enum app::Who;
  return {
      {"health.alive", Method::kGet, "//healthz", Mode::kOwn, kAnyone, {},
       [](Services&, const Call&) { return app::json_response(R"({"status":"ok"})"); }},
      {"health.ready", Method::kGet, "//readyz", Mode::kOwn, kAnyone, {}, ready},
      {"health.metrics", Method::kGet, "//metrics", Mode::kOwn, kAnyone, {},
       [&metrics](Services&, const Call& call) {
         check_may_read(call);
         return text(metrics.text());
       }},
  };
}

}  // namespace keyuan::api
