#include "api/workspace.hpp"

#include "app/body.hpp"
#include "api/session_answer.hpp"
#include "auth/access_log.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using http::Method;
using http::Response;
using nlohmann::json;

json shown(const Context& ctx) {
  const auto& space = *ctx.workspace;
  return {{"name", space.name}, {"zone", space.zone.name()}, {"language", base::tag(space.language)}, {"currency", space.currency},
          {"second_factor", space.second_factor_required ? "required" : "optional"}};
}

Response show(Context& ctx, const Call&) { return app::json_response(shown(ctx).dump()); }

// The currency stays: every amount there is was written in it.
Response change(app::Services& services, const Call& call) {
  app::Body body(call);
  body.only({"name", "zone", "language", "second_factor"});
  const auto name = body.has("name") ? body.required("name", 400) : std::string();
  const auto zone = body.text("zone", 60), language = body.text("language", 20), factor = body.text("second_factor", 20);
  if (!zone.empty() && !base::Zone::find(zone)) body.wrong("zone", "record.not_a_choice", {{"value", zone}});
  if (!language.empty() && std::find(base::kLanguageTags.begin(), base::kLanguageTags.end(), language) == base::kLanguageTags.end())
    body.wrong("language", "record.not_a_choice", {{"value", language}});
  if (!factor.empty() && factor != "required" && factor != "optional") body.wrong("second_factor", "record.not_a_choice", {{"value", factor}});
  body.check();
  services.write(call.behalf, [&](Context& ctx) {
    const auto set = [&](std::string_view setting, const std::string& value) {
      if (!value.empty()) app::set_setting(ctx.db, setting, value);
    };
    set(app::kWorkspaceName, name);
    set(app::kWorkspaceZone, zone);
    set(app::kWorkspaceLanguage, language);
    set(app::kWorkspaceSecondFactor, factor);
    const auto origin = origin_of(call.request);
    auth::note_access(ctx.db, {0, ctx.now(), call.caller->user, "workspace", origin.remote, origin.agent, "ok", body.json().dump()});
    services.workspace_changes(ctx);
    if (!zone.empty() && zone != ctx.workspace->zone.name()) services.zone_changes(ctx);
  });
  Response response;
  services.read(call.behalf, [&](Context& ctx) { response = app::json_response(shown(ctx).dump()); });
  return response;
}

}  // namespace

std::vector<app::Route> workspace_routes() {
  return {
      {"workspace.get", Method::kGet, "/workspace", app::Mode::kRead, app::Who::kSignedIn, show, {}},
      {"workspace.change", Method::kPatch, "/workspace", app::Mode::kOwn, app::Who::kAdministrator, {}, change, 64 << 10},
  };
}

}  // namespace keyuan::api
