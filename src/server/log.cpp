#include "server/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/json_text.hpp"

namespace keyuan::server {
namespace {

bool as_json = false;

std::string json_string(std::string_view text) {
  std::string out;
  base::append_json_string(out, text);
  return out;
}

// {"at":"…","level":"info","message":"…"}; a message that begins with '{' is members already.
class JsonLines final : public spdlog::formatter {
 public:
  void format(const spdlog::details::log_msg& line, spdlog::memory_buf_t& out) override {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(line.time.time_since_epoch()).count();
    const std::string_view level(spdlog::level::to_string_view(line.level).data());
    const std::string_view text(line.payload.data(), line.payload.size());
    std::string json = "{\"at\":\"" + base::Time{since}.to_string() + "\",\"level\":" + json_string(level) + ",";
    json += text.starts_with('{') ? std::string(text.substr(1)) : "\"message\":" + json_string(text) + "}";
    json += '\n';
    out.append(json.data(), json.data() + json.size());
  }
  std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

}  // namespace

void set_up_log(const std::string& how) {
  auto logger = std::make_shared<spdlog::logger>("keyuan", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  as_json = how == "json";
  const auto level = as_json ? spdlog::level::info : spdlog::level::from_str(how);
  if (!as_json && level == spdlog::level::off && how != "off") throw std::invalid_argument("there is no log level " + how);
  logger->set_level(level);
  if (as_json) logger->set_formatter(std::make_unique<JsonLines>());
  else logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e %^%l%$ %v");
  logger->flush_on(spdlog::level::warn);
  spdlog::set_default_logger(std::move(logger));
}

void log_request(const app::Answered& answered) {
  const auto& request = answered.request;
  const auto method = http::name_of(request.method);
  const double ms = static_cast<double>(answered.took.count()) / 1000;
  const auto user = answered.user ? answered.user.to_string() : std::string("-");
  if (as_json)
    spdlog::info("{{\"method\":\"{}\",\"path\":{},\"route\":\"{}\",\"status\":{},\"ms\":{:.3f},\"user\":\"{}\",\"request_id\":\"{}\"}}",
                 method, json_string(request.base + request.path), answered.route, answered.status, ms, user, request.id);
  else
    spdlog::info("{} {} {} {:.1f} ms user={} id={}", method, json_string(request.base + request.path), answered.status, ms, user, request.id);
}

}  // namespace keyuan::server
