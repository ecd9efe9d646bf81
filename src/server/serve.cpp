// keyuan serve: the server, until it is told to end.
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <spdlog/spdlog.h>

#include "api/routes.hpp"
#include "api/setup.hpp"
#include "app/dispatch.hpp"
#include "app/problem_response.hpp"
#include "auth/setup.hpp"
#include "embed/web_dist.hpp"
#include "http/assets.hpp"
#include "http/conditional.hpp"
#include "http/server.hpp"
#include "http/signals.hpp"
#include "server/background.hpp"
#include "server/command.hpp"
#include "server/log.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {
namespace {

constexpr std::chrono::seconds kPatience{10};  // for requests under way when the server ends

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
void make_administrator_unattended(Workspace& workspace, bool demo) {
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

// The one-time link, where the first administrator is still to be made.
std::string setup_token(app::Services& services) {
  std::string token;
  services.write({}, [&](app::Context& ctx) {
    if (auth::setup_needed(ctx.db)) token = auth::make_link(ctx.db, auth::Purpose::kSetup, {}, ctx.now()).reveal();
  });
  return token;
}

http::Response phrased(app::Services& services, int status, std::string_view code, const http::Request& request) {
  const auto language = app::accepted_language(request.header("accept-language")).value_or(services.workspace()->language);
  return app::problem_response(base::Problem(static_cast<base::Kind>(status), std::string(code)),
                               services.catalog()->meta->words(), language, request.id);
}

void watch(api::Metrics& metrics, Workspace& workspace, const http::Server& server) {
  const auto stat = [&server](auto member) { return [&server, member] { return static_cast<double>(server.stats().*member); }; };
  metrics.gauge("keyuan_connections", "Connections open now.", stat(&http::Stats::connections));
  metrics.gauge("keyuan_streams", "Open streams of live events.", stat(&http::Stats::streams));
  metrics.gauge("keyuan_requests_waiting", "Requests that wait for a worker.", stat(&http::Stats::waiting));
  metrics.gauge("keyuan_requests_refused", "Requests refused by the network layer since the start.", stat(&http::Stats::refused));
  metrics.gauge("keyuan_database_bytes", "Size of the database on disk.",
                [&workspace] { return static_cast<double>(workspace.database().size()); });
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
  Workspace workspace(options.place);
  auto& services = workspace.services();

  api::Metrics metrics;
  api::install(workspace.registry(), metrics, {options.behind_tls, options.demo ? "small" : "", options.place.file().string(), (options.place.data / "backups").string()});
  Background background(workspace.registry());
  make_administrator_unattended(workspace, options.demo);

  app::DispatchOptions how;
  how.requests_per_minute = options.rate_limit;
  how.behind_tls = options.behind_tls;
  how.count_statements = environment("KEYUAN_TEST") == "1";
  how.answered = [&](const app::Answered& answered) {
    metrics.count(answered);
    log_request(answered);
  };
  app::Dispatch dispatch(services, workspace.registry().routes(), how);

  http::Options network;
  network.address = options.bind;
  network.port = options.port;
  network.workers = options.workers;
  network.security.behind_tls = options.behind_tls;
  network.behind_proxy = options.behind_tls;
  network.hosts = options.hosts;
  network.body_limit = [&](http::Method method, std::string_view path) { return dispatch.body_limit(method, path); };
  network.problem = [&](int status, std::string_view code, const http::Request& request) {
    return phrased(services, status, code, request);
  };
  http::Server server(network, [&](const http::Request& request) {
    const bool ours = request.path.starts_with("/api/") || dispatch.router().find(request.method, request.path).route;
    if (!ours)
      if (auto page = http::serve_asset(embed::web_dist(), request)) return std::move(*page);
    auto response = dispatch.handle(request);
    http::compress(request, response);
    return response;
  });
  watch(metrics, workspace, server);
  background.start();
  server.start();

  const auto url = url_of(options, server.port());
  if (const auto token = setup_token(services); !token.empty())
    std::printf("Make the first administrator here, within a day: %s/setup?token=%s\n", url.c_str(), token.c_str());
  std::printf("Keyuan is ready: %s\n", url.c_str());
  std::fflush(stdout);

  const int signal = signals.wait();
  signals.release();
  spdlog::info("ending on signal {}", signal);
  server.stop(kPatience);
  background.stop();
  return kDone;
}

}  // namespace

void add_serve(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "serve", "Run the server until Ctrl-C or SIGTERM");
  auto options = std::make_shared<Options>();
  options->place.add_options(command);
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
