#include "api/second_factor.hpp"

#include "app/body.hpp"
#include "api/session_answer.hpp"
#include "auth/enrolment.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using auth::Secret;
using http::Method;
using http::Response;
using nlohmann::json;

Response show(Context& ctx, const Call& call) {
  const auto user = call.caller->user;
  return app::json_response(json{{"on", auth::has_second_factor(ctx.db, user)},
                                 {"recovery_codes_left", auth::recovery_codes_left(ctx.db, user)}}.dump());
}

Response begin(Services& services, const Call& call) {
  const auto user = session_of(call).user;
  app::Body body(call);
  const Secret password(body.required("password", 2000));
  body.check();
  const auto org = services.org();
  const auto name = services.workspace()->name;
  const auto begun = auth::begin_enrolment(services.auth, user, password, org->person(user)->email,
                                           name.empty() ? "Keyuan" : name, origin_of(call.request));
  return app::json_response(json{{"secret", begun.secret.reveal()}, {"link", begun.link.reveal()}}.dump(), 201);
}

Response confirm(Services& services, const Call& call) {
  const auto& session = session_of(call);
  app::Body body(call);
  const auto code = body.required("code", 40);
  body.check();
  json codes = json::array();
  for (const auto& one : auth::confirm_enrolment(services.auth, session.user, code, session.id, origin_of(call.request)))
    codes.push_back(one.reveal());
  return app::json_response(json{{"recovery_codes", codes}}.dump(), 201);
}

Response remove(Services& services, const Call& call) {
  const auto& session = session_of(call);
  app::Body body(call);
  const Secret password(body.required("password", 2000));
  const auto code = body.required("code", 40);
  body.check();
  auth::switch_off(services.auth, session.user, password, code, session.id, origin_of(call.request));
  return app::no_content();
}

Response reset(Services& services, const Call& call) {
  const auto user = call.id();
  if (!services.org()->person(user)) throw base::not_found();
  services.write(call.behalf, [&](Context& ctx) {
    auth::reset_second_factor(services.auth, ctx.db, user, call.caller->user, origin_of(call.request));
  });
  return app::no_content();
}

}  // namespace

std::vector<app::Route> second_factor_routes() {
  using enum app::Who;
  constexpr std::size_t kSmall = 64 << 10;
  return {
      {"second_factor.get", Method::kGet, "/session/second_factor", Mode::kRead, kSignedIn, show, {}, kSmall, true},
      {"second_factor.begin", Method::kPost, "/session/second_factor", Mode::kOwn, kSignedIn, {}, begin, kSmall, true},
      {"second_factor.confirm", Method::kPost, "/session/second_factor/confirmation", Mode::kOwn, kSignedIn, {}, confirm, kSmall, true},
      {"second_factor.remove", Method::kPost, "/session/second_factor/removal", Mode::kOwn, kSignedIn, {}, remove, kSmall},
      {"users.reset_second_factor", Method::kDelete, "/users/{id}/second_factor", Mode::kOwn, kAdministrator, {}, reset},
  };
}

}  // namespace keyuan::api
