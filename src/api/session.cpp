#include "api/session.hpp"

#include "app/body.hpp"
#include "auth/device.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using app::Who;
using auth::Secret;
using http::Method;
using http::Response;
using nlohmann::json;

std::string csrf_of(const Call& call) {
  return call.caller->session() ? auth::csrf_token(call.caller->secret) : std::string();
}

Response sign_in(Services& services, const Call& call, const Site& site) {
  app::Body body(call);
  const auto email = body.required("email", 400);
  const Secret password(body.required("password", 2000));
  const auto code = body.text("code", 40);
  body.check();
  std::optional<auth::Person> found;
  if (const auto* person = services.org()->by_email(folded_email(email))) found = {person->id, person->active};
  return opened_response(services, auth::sign_in(services.auth, found, {email, password, code}, origin_of(call.request)), site);
}

// An administrator who looks as somebody else sees that person's session, with his own name beside it.
Response show(Services& services, const Call& call) {
  const auto shown = call.behalf.actor->user;
  auto out = session_json(services, shown, csrf_of(call));
  if (shown != call.caller->user) {
    const auto org = services.org();
    const auto* person = org->person(call.caller->user);
    auto json = json::parse(out);
    json["viewed_by"] = {{"id", call.caller->user.to_string()}, {"title", person ? person->name : std::string()}};
    out = json.dump();
  }
  return app::json_response(std::move(out));
}

Response sign_out(Services& services, const Call& call, const Site& site) {
  if (const auto* session = call.caller ? call.caller->session() : nullptr) {
    if (!auth::csrf_matches(call.caller->secret, call.request.header("x-csrf-token")))
      throw base::forbidden("auth.csrf");
    auth::sign_out(services.auth, *session, origin_of(call.request));
  }
  auto response = app::no_content();
  response.set("Set-Cookie", site.cookie().ended());
  return response;
}

// His own name, language and zone: the one thing that everybody may change of a user.
Response change_own(Services& services, const Call& call) {
  app::Body body(call);
  body.only({"name", "language", "zone"});
  body.check();
  services.write(call.behalf, [&](Context& ctx) {
    auto allowed = std::make_shared<record::access::Actor>(*ctx.actor);
    allowed->administrator = true;
    Context own = ctx;
    own.actor = std::move(allowed);
    const auto& user = ctx.entity("user");
    record::update(own, user, call.caller->user, record::read_changes(own, user, body.json()));
  });
  return show(services, call);
}

Response change_password(Services& services, const Call& call) {
  const auto& session = session_of(call);
  app::Body body(call);
  const Secret current(body.required("current", 2000)), wanted(body.required("new", 2000));
  body.check();
  const auto org = services.org();
  const auto& person = *org->person(session.user);
  auth::change_password(services.auth, session.user, current, wanted, own_words(services, person.name, person.email),
                        session.id, origin_of(call.request));
  return app::no_content();
}

json session_item(const auth::Session& session, bool current) {
  return {{"id", session.id.to_string()},
          {"current", current},
          {"created_at", session.created.to_string()},
          {"seen_at", session.last_seen.to_string()},
          {"address", session.remote},
          {"agent", auth::device(session.agent)}};
}

Response list(Services& services, const Call& call) {
  json data = json::array();
  const auto* own = call.caller->session();
  services.read(call.behalf, [&](Context& ctx) {
    for (const auto& session : services.auth.sessions.list(ctx.db, call.caller->user))
      data.push_back(session_item(session, own && own->id == session.id));
  });
  return app::json_response(json{{"data", data}, {"total", data.size()}, {"next", nullptr}}.dump());
}

Response end(Services& services, const Call& call) {
  bool ended = false;
  services.write(call.behalf, [&](Context& ctx) { ended = services.auth.sessions.end(ctx.db, call.caller->user, call.id()); });
  if (!ended) throw base::not_found();
  return app::no_content();
}

// By the administrator: a person is signed out everywhere.
Response end_all(Services& services, const Call& call) {
  const auto user = call.id();
  if (!services.org()->person(user)) throw base::not_found();
  services.write(call.behalf, [&](Context& ctx) { services.auth.sessions.end_all(ctx.db, user); });
  return app::no_content();
}

}  // namespace

std::vector<app::Route> session_routes(const Site& site) {
  using enum app::Who;
  return {
      {"session.open", Method::kPost, "/session", Mode::kOwn, kAnyone, {},
       [site](Services& s, const Call& c) { return sign_in(s, c, site); }, 64 << 10},
      {"session.get", Method::kGet, "/session", Mode::kOwn, kSignedIn, {}, show, 64 << 10, true},
      {"session.update", Method::kPatch, "/session", Mode::kOwn, kSignedIn, {}, change_own, 64 << 10, true},
      {"session.close", Method::kDelete, "/session", Mode::kOwn, kAnyone, {},
       [site](Services& s, const Call& c) { return sign_out(s, c, site); }},
      {"session.password", Method::kPut, "/session/password", Mode::kOwn, kSignedIn, {}, change_password, 64 << 10},
      {"sessions.list", Method::kGet, "/sessions", Mode::kOwn, kSignedIn, {}, list},
      {"sessions.end", Method::kDelete, "/sessions/{id}", Mode::kOwn, kSignedIn, {}, end},
      {"users.end_sessions", Method::kDelete, "/users/{id}/sessions", Mode::kOwn, kAdministrator, {}, end_all},
  };
}

void install_session_hooks(app::Services& services) {
  services.hooks.before("user", [](Context&, record::Write& write) {
    const int email = write.entity.by_name.at("email");
    if (write.after.has(email)) write.put(email, folded_email(base::as_text(write.after[email])));
  });
  services.hooks.after("user", [&services](Context& ctx, record::Write& write) {
    const auto& active = write.after[write.entity.by_name.at("active")];
    const bool out = write.kind == record::WriteKind::kRemove || write.kind == record::WriteKind::kPurge ||
                     (!base::is_null(active) && base::as_integer(active) == 0);
    if (!out) return;
    services.auth.sessions.end_all(ctx.db, write.after.id());
    services.auth.tokens.revoke_all(ctx.db, write.after.id());
  });
}

}  // namespace keyuan::api
