#include "server/served.hpp"

#include "api/routes.hpp"
#include "app/problem_response.hpp"
#include "auth/caller.hpp"
#include "auth/setup.hpp"
#include "embed/web_dist.hpp"
#include "http/assets.hpp"
#include "http/conditional.hpp"
#include "server/log.hpp"

namespace keyuan::server {
namespace {

api::Site site_at(const Place& place, const Service& how, api::Neighbours& neighbours) {
  return {how.behind_tls, place.workspace, &neighbours, how.demo && place.workspace.empty() ? "small" : "", place.file().string(), (place.data / "backups").string()};
}

app::Registry& with_routes(app::Registry& registry, const api::Metrics& metrics, const api::Site& site) {
  api::install(registry, metrics, site);
  return registry;
}

// What an answer says of where something is, it says as below the workspace.
void put_below(const std::string& base, http::Response& response) {
  if (base.empty()) return;
  for (auto& [name, value] : response.headers)
    if (name == "Location" && value.starts_with('/')) value.insert(0, base);
}

}  // namespace

Served::Served(const Place& place, const Service& how, api::Neighbours& neighbours)
    : workspace_(place), site_(site_at(place, how, neighbours)),
      background_(with_routes(registry(), metrics_, site_)),
      dispatch_(services(), registry().routes(), options(how)) {
  metrics_.gauge("keyuan_database_bytes", "Size of the database on disk.", [this] { return static_cast<double>(database().size()); });
}

app::DispatchOptions Served::options(const Service& how) {
  app::DispatchOptions options;
  options.requests_per_minute = how.rate_limit;
  options.cookie = site_.cookie();
  options.count_statements = how.count_statements;
  options.answered = [this](const app::Answered& answered) {
    metrics_.count(answered);
    log_request(answered);
  };
  return options;
}

http::Response Served::answer(const http::Request& request) {
  const bool ours = request.path.starts_with("/api/") || dispatch_.router().find(request.method, request.path).route;
  if (!ours)
    if (auto found = page(request)) return std::move(*found);
  auto response = dispatch_.handle(request);
  put_below(request.base, response);
  http::compress(request, response);
  return response;
}

std::optional<http::Response> Served::page(const http::Request& request) { return http::serve_asset(embed::web_dist(), request); }

http::Response Served::problem(int status, std::string_view code, const http::Request& request) {
  const auto language = app::accepted_language(request.header("accept-language")).value_or(services().workspace()->language);
  return app::problem_response(base::Problem(static_cast<base::Kind>(status), std::string(code)),
                               services().catalog()->meta->words(), language, request.id);
}

std::string Served::setup_token() {
  std::string token;
  services().write({}, [&](app::Context& ctx) {
    if (auth::setup_needed(ctx.db)) token = auth::make_link(ctx.db, auth::Purpose::kSetup, {}, ctx.now()).reveal();
  });
  return token;
}

std::string Served::person(const http::Request& request) {
  const auto cookie = request.cookie(site_.cookie().name());
  if (cookie.empty()) return {};
  const auto caller = auth::find_caller(services().auth, {{}, cookie, {}, request.remote, true});
  const auto org = services().org();
  const auto* person = caller ? org->person(caller->user) : nullptr;
  return person && person->active ? person->name : std::string();
}

}  // namespace keyuan::server
