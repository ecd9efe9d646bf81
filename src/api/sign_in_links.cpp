#include "api/sign_in_links.hpp"

#include "app/body.hpp"
#include "auth/access_log.hpp"
#include "auth/enrolment.hpp"
#include "auth/setup.hpp"
#include "record/pipeline.hpp"
#include "record/query/list.hpp"
#include "record/write.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using auth::Purpose;
using http::Method;
using http::Response;
using nlohmann::json;

std::string_view page_of(Purpose purpose) { return purpose == Purpose::kInvitation ? "/invitation" : "/password-reset"; }
std::int64_t life_of(Purpose purpose) {
  return purpose == Purpose::kInvitation ? auth::kInvitationLife : auth::kPasswordResetLife;
}

Response give_link(Services& services, const Call& call, Purpose purpose, const Site& site) {
  const auto user = call.id();
  const auto* person = services.org()->person(user);
  if (!person) throw base::not_found();
  if (!person->active) throw base::conflict("session.inactive_person");
  json out;
  services.write(call.behalf, [&](Context& ctx) {
    const auto token = auth::make_link(ctx.db, purpose, user, ctx.now());
    out = {{"token", token.reveal()},
           {"link", site_of(call.request, site) + std::string(page_of(purpose)) + "?token=" + token.reveal()},
           {"expires_at", base::Time{ctx.now().ms + life_of(purpose)}.to_string()}};
  });
  return app::json_response(out.dump(), 201);
}

// Whom a link is for, without using it up.
Response show_link(Context& ctx, const Call& call, Purpose purpose) {
  const auto* token = call.request.parameter("token");
  const auto user = auth::read_link(ctx.db, purpose, token ? *token : std::string(), ctx.now());
  const auto* person = ctx.org->person(user);
  if (!person || !person->active) throw base::forbidden("auth.link_invalid");
  return app::json_response(
      json{{"name", person->name}, {"email", person->email}, {"workspace", ctx.workspace->name},
           {"second_factor", auth::has_second_factor(ctx.db, user)}}.dump());
}

Response use_link(Services& services, const Call& call, Purpose purpose, const Site& site) {
  app::Body body(call);
  const auto token = body.required("token", 200);
  const auth::Secret password(body.required("password", 2000));
  const auto code = body.text("code", 40);
  body.check();
  base::Id user;
  services.read(call.behalf, [&](Context& ctx) { user = auth::read_link(ctx.db, purpose, token, ctx.now()); });
  const auto org = services.org();
  const auto* person = org->person(user);
  if (!person || !person->active) throw base::forbidden("auth.link_invalid");
  const auto hash = auth::new_password_hash(services.auth, password, own_words(services, person->name, person->email));
  const auto origin = origin_of(call.request);
  auth::check_code_of_link(services.auth, user, person->email, code, origin);
  std::optional<auth::OpenedSession> opened;
  services.write(call.behalf, [&](Context& ctx) {
    auth::use_link(ctx.db, purpose, token, ctx.now());
    auth::set_password(services.auth, ctx.db, user, person->email, hash, origin);
    opened = services.auth.sessions.open(ctx.db, user, origin.remote, origin.agent);
    auth::note_access(ctx.db, {0, ctx.now(), user, "sign_in", origin.remote, origin.agent, "ok", person->email});
  });
  return opened_response(services, *opened, site);
}

// A user like any record, with a password if one is given.
Response create_user(Services& services, const Call& call) {
  auto body = call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  std::string hash;
  if (const auto it = body.find("password"); it != body.end()) {
    const auto said = [&](const char* name) {
      return body.contains(name) && body[name].is_string() ? body[name].get<std::string>() : std::string();
    };
    if (!it->is_string()) throw base::invalid("password", "record.not_text");
    const auth::Secret password(it->get<std::string>());
    body.erase(it);
    hash = auth::new_password_hash(services.auth, password, own_words(services, said("name"), said("email")));
  }
  std::string out;
  base::Id id;
  services.write(call.behalf, [&](Context& ctx) {
    const auto& user = ctx.entity("user");
    const auto made = record::create(ctx, user, record::read_changes(ctx, user, body));
    id = made.id();
    if (!hash.empty()) {
      const auto& email = base::as_text(made[user.by_name.at("email")]);
      auth::set_password(services.auth, ctx.db, id, email, hash, origin_of(call.request));
    }
    out.clear();
    record::show(ctx, user, id, {}, out);
  });
  auto response = app::json_response(std::move(out), 201);
  response.set("ETag", "\"1\"");
  response.set("Location", "/api/v1/users/" + id.to_string());
  return response;
}

}  // namespace

std::vector<app::Route> sign_in_link_routes(const Site& site) {
  using enum app::Who;
  std::vector<app::Route> routes = {
      {"users.create", Method::kPost, "/users", Mode::kOwn, kAdministrator, {}, create_user},
  };
  struct Kind {
    Purpose purpose;
    std::string name, give, use;
  };
  for (const auto& kind : {Kind{Purpose::kInvitation, "invitations", "/users/{id}/invitation", "/invitations"},
                           Kind{Purpose::kPasswordReset, "password_resets", "/users/{id}/password_reset", "/password_resets"}}) {
    const auto purpose = kind.purpose;
    routes.push_back({kind.name + ".create", Method::kPost, kind.give, Mode::kOwn, kAdministrator, {},
                      [=](Services& s, const Call& c) { return give_link(s, c, purpose, site); }});
    routes.push_back({kind.name + ".get", Method::kGet, kind.use, Mode::kRead, kAnyone,
                      [=](Context& ctx, const Call& c) { return show_link(ctx, c, purpose); }, {}});
    routes.push_back({kind.name + ".use", Method::kPost, kind.use, Mode::kOwn, kAnyone, {},
                      [=](Services& s, const Call& c) { return use_link(s, c, purpose, site); }, 64 << 10});
  }
  return routes;
}

}  // namespace keyuan::api
