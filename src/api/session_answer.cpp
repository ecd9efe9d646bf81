#include "api/session_answer.hpp"

#include <nlohmann/json.hpp>

#include "api/version.hpp"
#include "auth/normal_form.hpp"
#include "auth/second_factor.hpp"
#include "base/problem.hpp"

namespace keyuan::api {
namespace {

using nlohmann::json;

json titles_of_roles(app::Context& ctx, base::Id user) {
  json titles = json::array();
  auto rows = ctx.db.query(
      "SELECT r.title FROM user__roles h JOIN role r ON r.id = h.target WHERE h.source = ? AND r.removed_at IS NULL "
      "ORDER BY r.seq", {user});
  while (rows.next()) titles.push_back(std::string(rows.text(0)));
  return titles;
}

json department_of(app::Context& ctx, base::Id department) {
  if (!department) return nullptr;
  auto rows = ctx.db.query("SELECT name FROM department WHERE id = ?", {department});
  return {{"id", department.to_string()}, {"title", rows.next() ? std::string(rows.text(0)) : std::string()}};
}

}  // namespace

std::string session_json(app::Services& services, base::Id user, std::string_view csrf) {
  const auto org = services.org();
  const auto actor = org->actor(user);
  if (!actor) throw base::Problem(base::Kind::kUnauthenticated, "auth.required");
  const auto& person = *org->person(user);
  json out;
  services.read({actor, {}, "web", {}}, [&](app::Context& ctx) {
    const auto& space = *ctx.workspace;
    out = {{"user",
            {{"id", user.to_string()}, {"name", person.name}, {"email", person.email}, {"language", person.language},
             {"zone", person.zone.empty() ? space.zone.name() : person.zone},
             {"department", department_of(ctx, person.department)}, {"roles", titles_of_roles(ctx, user)}}},
           {"csrf", csrf},
           {"workspace",
            {{"name", space.name}, {"zone", space.zone.name()}, {"currency", space.currency},
             {"language", base::tag(space.language)}}},
           {"admin", actor->administrator},
           {"second_factor_owed", !csrf.empty() && space.second_factor_required && !auth::has_second_factor(ctx.db, user)},
           {"version", version()}};
  });
  return out.dump();
}

const auth::Session& session_of(const app::Call& call) {
  const auto* session = call.caller->session();
  if (!session) throw base::forbidden("session.wanted");
  return *session;
}

http::Response opened_response(app::Services& services, const auth::OpenedSession& opened, const Site& site) {
  auto response = app::json_response(
      session_json(services, opened.session.user, auth::csrf_token(opened.token.reveal())), 201);
  response.set("Set-Cookie", site.cookie().of(opened.token));
  return response;
}

auth::Origin origin_of(const http::Request& request) {
  return {request.remote, std::string(request.header("user-agent").substr(0, 400))};
}

std::vector<std::string> own_words(const app::Services& services, std::string_view name, std::string_view email) {
  return {std::string(name), std::string(email), services.workspace()->name};
}

std::string folded_email(std::string_view email) { return auth::folded_form(email); }

std::string site_of(const http::Request& request, const Site& site) {
  return (site.tls ? "https://" : "http://") + std::string(request.header("host")) + request.base;
}

}  // namespace keyuan::api
