#include "api/tokens.hpp"

#include "app/body.hpp"
#include "api/session_answer.hpp"
#include "auth/access_log.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;
using nlohmann::json;

json moment(const std::optional<base::Time>& at) { return at ? json(at->to_string()) : json(nullptr); }

json token_json(const auth::Token& token) {
  return {{"id", token.id.to_string()},
          {"name", token.name},
          {"start", token.start},
          {"scopes", auth::scope_names(token.scope)},
          {"created_at", token.created.to_string()},
          {"expires_at", moment(token.expires)},
          {"last_used_at", moment(token.last_used)},
          {"address", token.remote}};
}

void note(Context& ctx, const Call& call, std::string detail) {
  const auto origin = origin_of(call.request);
  auth::note_access(ctx.db, {0, ctx.now(), call.caller->user, "token", origin.remote, origin.agent, "ok", std::move(detail)});
}

Response list(Services& services, const Call& call) {
  json data = json::array();
  services.read(call.behalf, [&](Context& ctx) {
    for (const auto& token : services.auth.tokens.list(ctx.db, call.caller->user)) data.push_back(token_json(token));
  });
  return app::json_response(json{{"data", data}, {"total", data.size()}, {"next", nullptr}}.dump());
}

Response make(Services& services, const Call& call) {
  app::Body body(call);
  const auto name = body.text("name", 1000);
  const auto scopes = body.texts("scopes");
  const auto expires = body.moment("expires_at");
  body.check();
  const auto scope = auth::parse_scopes(scopes);
  // A token makes no token that may more than itself, or lives longer.
  const auto* own = call.caller->token();
  const bool outlives = own && own->expires && (!expires || *own->expires < *expires);
  if (!call.caller->may(scope) || outlives) throw base::forbidden("auth.scope");
  json out;
  services.write(call.behalf, [&](Context& ctx) {
    const auto made = services.auth.tokens.make(ctx.db, call.caller->user, name, scope, expires);
    note(ctx, call, made.token.name);
    out = token_json(made.token);
    out["token"] = made.text.reveal();
  });
  return app::json_response(out.dump(), 201);
}

Response revoke(Services& services, const Call& call) {
  bool revoked = false;
  services.write(call.behalf, [&](Context& ctx) {
    revoked = services.auth.tokens.revoke(ctx.db, call.caller->user, call.id());
    if (revoked) note(ctx, call, "revoked");
  });
  if (!revoked) throw base::not_found();
  return app::no_content();
}

}  // namespace

std::vector<app::Route> token_routes() {
  using enum app::Who;
  return {
      {"tokens.list", Method::kGet, "/tokens", Mode::kOwn, kSignedIn, {}, list},
      {"tokens.create", Method::kPost, "/tokens", Mode::kOwn, kSignedIn, {}, make, 64 << 10},
      {"tokens.end", Method::kDelete, "/tokens/{id}", Mode::kOwn, kSignedIn, {}, revoke},
  };
}

}  // namespace keyuan::api
