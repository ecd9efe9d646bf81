#include "api/workspaces.hpp"

#include "api/session_answer.hpp"
#include "app/body.hpp"
#include "auth/access_log.hpp"
#include "auth/setup.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;
using nlohmann::json;

Response homes(const Site& site, const Call& call) {
  json data = json::array();
  if (site.neighbours)
    for (const auto& home : site.neighbours->homes(call.request))
      data.push_back({{"name", home.name}, {"path", base_of(home.name) + "/"}, {"company", home.company}, {"person", home.person},
                      {"here", home.name == site.workspace}});
  return app::json_response(json{{"data", data}}.dump());
}

// The others are the first one's to administer.
Neighbours& administered(const Site& site) {
  if (!site.workspace.empty()) throw base::forbidden("workspaces.first_only");
  if (!site.neighbours) throw base::conflict("workspaces.alone");
  return *site.neighbours;
}

Response all(const Site& site, const Call&) {
  json data = json::array();
  for (const auto& one : administered(site).all())
    data.push_back({{"name", one.name}, {"path", base_of(one.name) + "/"}, {"company", one.company}, {"open", one.open}, {"size", one.size}});
  return app::json_response(json{{"data", data}}.dump());
}

Response with_link(const Site& site, const Services& services, const Call& call, const std::string& name) {
  const auto token = site.neighbours->setup_token(name);
  return app::json_response(json{{"name", name}, {"path", base_of(name) + "/"},
                                 {"link", site_of(call.request, site) + base_of(name) + "/setup?token=" + token},
                                 {"expires_at", base::Time{services.clock.now().ms + auth::kSetupLife}.to_string()}}.dump(), 201);
}

void note(Services& services, const Call& call, const std::string& what) {
  const auto origin = origin_of(call.request);
  services.database.write([&](db::Transaction& tx) {
    auth::note_access(tx, {0, services.clock.now(), call.caller->user, "workspace", origin.remote, origin.agent, "ok", what});
  });
}

Response make(const Site& site, Services& services, const Call& call) {
  app::Body body(call);
  body.only({"name"});
  const auto name = body.required("name", 100);
  body.check();
  administered(site).make(name);
  note(services, call, json{{"made", name}}.dump());
  return with_link(site, services, call, name);
}

Response link(const Site& site, Services& services, const Call& call) {
  (void)administered(site);
  const std::string name(call.captures["name"]);
  auto response = with_link(site, services, call, name);
  note(services, call, json{{"link", name}}.dump());
  return response;
}

}  // namespace

std::string base_of(const std::string& workspace) { return workspace.empty() ? std::string() : "/w/" + workspace; }

std::vector<app::Route> workspaces_routes(const Site& site) {
  using enum app::Who;
  return {
      {"workspaces.homes", Method::kGet, "/workspaces", Mode::kOwn, kAnyone, {},
       [site](Services&, const Call& c) { return homes(site, c); }},
      {"administration.workspaces", Method::kGet, "/administration/workspaces", Mode::kOwn, kAdministrator, {},
       [site](Services&, const Call& c) { return all(site, c); }},
      {"administration.make_workspace", Method::kPost, "/administration/workspaces", Mode::kOwn, kAdministrator, {},
       [site](Services& s, const Call& c) { return make(site, s, c); }, 64 << 10},
      {"administration.workspace_link", Method::kPost, "/administration/workspaces/{name}/setup-link", Mode::kOwn, kAdministrator, {},
       [site](Services& s, const Call& c) { return link(site, s, c); }},
  };
}

}  // namespace keyuan::api
