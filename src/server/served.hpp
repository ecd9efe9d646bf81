// A workspace that is served: what answers its requests, and what goes on beside them.
#pragma once

#include "api/health.hpp"
#include "api/session_answer.hpp"
#include "api/workspaces.hpp"
#include "app/dispatch.hpp"
#include "server/background.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {

// How all workspaces of a server are served.
struct Service {
  int rate_limit = 6000;  // requests a minute of a person or address; 0: any
  bool behind_tls = false;
  bool demo = false;            // the first begins with example data when it is new
  bool count_statements = false;  // answers say how many: for tests
};

class Served {
 public:
  // Opens the workspace. `neighbours` outlives it. Errors: those of Workspace.
  Served(const Place& place, const Service& how, api::Neighbours& neighbours);

  void start() { background_.start(); }
  // Waits for what goes on beside the requests.
  void stop() { background_.stop(); }

  // `request.path` is below request.base.
  [[nodiscard]] http::Response answer(const http::Request& request);
  // A file of the web application, or its page; nothing for calls of the API.
  [[nodiscard]] static std::optional<http::Response> page(const http::Request& request);
  // A problem that was found before a route was.
  [[nodiscard]] http::Response problem(int status, std::string_view code, const http::Request& request);
  [[nodiscard]] std::size_t body_limit(http::Method method, std::string_view path) const { return dispatch_.body_limit(method, path); }

  // The one-time link's token, where the first administrator is still to be made; empty where there is one.
  [[nodiscard]] std::string setup_token();
  // The name of who is signed in there by the request's cookie; empty: nobody.
  [[nodiscard]] std::string person(const http::Request& request);

  [[nodiscard]] const std::string& name() const { return site_.workspace; }
  [[nodiscard]] app::Services& services() { return workspace_.services(); }
  [[nodiscard]] app::Registry& registry() { return workspace_.registry(); }
  [[nodiscard]] db::Database& database() { return workspace_.database(); }
  [[nodiscard]] api::Metrics& metrics() { return metrics_; }

 private:
  [[nodiscard]] app::DispatchOptions options(const Service& how);

  Workspace workspace_;
  api::Metrics metrics_;
  api::Site site_;
  Background background_;
  app::Dispatch dispatch_;
};

}  // namespace keyuan::server
