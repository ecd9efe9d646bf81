// keyuan serve: the server, until it is told to end.
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <spdlog/spdlog.h>

#include "api/setup.hpp"
#include "http/server.hpp"
#include "http/signals.hpp"
#include "server/command.hpp"
#include "server/log.hpp"
#include "server/workspaces.hpp"

namespace keyuan::server {
namespace {

constexpr std::chrono::seconds kPatience{10};  // for requests under way when the server ends
constexpr int kLongestRead = 30;  // seconds; whoever asked has left by then

struct Options {
  Place place;
  std::string bind = "127.0.0.1", log = "info";
  std::uint16_t port = 8080;
  std::size_t workers = 0;
  int rate_limit = 6000;
  std::vector<std::string> hosts;
  bool behind_tls = false, demo = false;
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

// The administrator that the environment asks for, when nobody can sign in yet.
void make_administrator_unattended(Served& workspace, bool demo) {
  const auto email = environment("KEYUAN_ADMIN_EMAIL"), password = environment("KEYUAN_ADMIN_PASSWORD");
  if (email.empty() || password.empty()) return;
  api::FirstAdministrator wanted;
  wanted.person = {environment("KEYUAN_ADMIN_NAME"), email, {}, {}};
  if (wanted.person.name.empty()) wanted.person.name = email.substr(0, email.find('@'));
  wanted.password = auth::Secret(password);
  wanted.workspace.name = environment("KEYUAN_COMPANY");
  if (wanted.workspace.name.empty()) wanted.workspace.name = "Keyuan";
  if (auto text = environment("KEYUAN_LANGUAGE"); !text.empty()) wanted.workspace.language = text;
  if (auto text = environment("KEYUAN_ZONE"); !text.empty()) wanted.workspace.zone = text;
  if (auto text = environment("KEYUAN_CURRENCY"); !text.empty()) wanted.workspace.currency = text;
  if (demo) wanted.demo = "small";
  if (api::set_up(workspace.services(), workspace.registry(), wanted)) spdlog::info("made the administrator {}", email);
}

void watch(Workspaces& workspaces, const http::Server& server) {
  const auto stat = [&server](auto member) { return [&server, member] { return static_cast<double>(server.stats().*member); }; };
  workspaces.gauge("keyuan_connections", "Connections open now.", stat(&http::Stats::connections));
  workspaces.gauge("keyuan_streams", "Open streams of live events.", stat(&http::Stats::streams));
  workspaces.gauge("keyuan_requests_waiting", "Requests that wait for a worker.", stat(&http::Stats::waiting));
  workspaces.gauge("keyuan_requests_refused", "Requests refused by the network layer since the start.", stat(&http::Stats::refused));
}

std::string url_of(const Options& options, std::uint16_t port) {
  const bool any = options.bind == "0.0.0.0" || options.bind == "::";
  const auto host = any ? "127.0.0.1" : options.bind.find(':') == std::string::npos ? options.bind : "[" + options.bind + "]";
  return "http://" + host + ":" + std::to_string(port);
}

std::size_t workers_of(const Options& options) {
  return options.workers ? options.workers : std::max(4U, 2 * std::thread::hardware_concurrency());
}

int serve(Options options) {
  http::EndSignals signals;
  set_up_log(options.log);
  options.workers = workers_of(options);
  options.place.connections = static_cast<int>(options.workers);
  options.place.longest_read = kLongestRead;
  Workspaces workspaces(options.place, {options.rate_limit, options.behind_tls, options.demo, environment("KEYUAN_TEST") == "1"});
  make_administrator_unattended(workspaces.first(), options.demo);

  http::Options network;
  network.address = options.bind;
  network.port = options.port;
  network.workers = options.workers;
  network.security.behind_tls = options.behind_tls;
  network.behind_proxy = options.behind_tls;
  network.hosts = options.hosts;
  network.body_limit = [&](http::Method method, std::string_view path) { return workspaces.body_limit(method, path); };
  network.problem = [&](int status, std::string_view code, const http::Request& request) {
    return workspaces.problem(status, code, request);
  };
  http::Server server(network, [&](http::Request& request) { return workspaces.answer(request); });
  watch(workspaces, server);
  workspaces.start();
  server.start();

  const auto url = url_of(options, server.port());
  if (const auto token = workspaces.first().setup_token(); !token.empty())
    std::printf("Make the first administrator here, within a day: %s/setup?token=%s\n", url.c_str(), token.c_str());
  std::printf("Keyuan is ready: %s\n", url.c_str());
  std::fflush(stdout);

  const int signal = signals.wait();
  signals.release();
  spdlog::info("ending on signal {}", signal);
  server.stop(kPatience);
  workspaces.stop();
  return kDone;
}

}  // namespace

void add_serve(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "serve", "Run the server until Ctrl-C or SIGTERM");
  auto options = std::make_shared<Options>();
  options->place.add_options(command, false);
  command.add_option("--port", options->port, "Port to listen on; 0: any that is free")->capture_default_str();
  command.add_option("--bind", options->bind, "Address to listen on; 0.0.0.0: all")->capture_default_str();
  command.add_option("--workers", options->workers, "Requests worked on at once (default: twice the processors)")
      ->check(CLI::Range(1, 256));
  command.add_option("--rate-limit", options->rate_limit, "Requests a minute that a person or address may send; 0: any")
      ->capture_default_str()->check(CLI::NonNegativeNumber);
  command.add_option("--log", options->log, "trace, debug, info, warn, error, off, or json")
      ->capture_default_str()->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "off", "json"}));
  command.add_option("--host", options->hosts, "Names under which the server answers (default: all)");
  command.add_flag("--demo", options->demo, "When the workspace is new: with example data");
  command.add_flag("--behind-tls", options->behind_tls, "A proxy on this machine stands in front and speaks https");
  line.does(command, [options] { return serve(*options); });
}

}  // namespace keyuan::server
