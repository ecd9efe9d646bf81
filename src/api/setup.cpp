#include "api/setup.hpp"

#include "app/body.hpp"
#include "auth/access_log.hpp"
#include "auth/setup.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;

base::Problem done_already() { return base::conflict("setup.done"); }

void check_needed(Services& services) {
  bool needed = false;
  services.read({}, [&](Context& ctx) { needed = auth::setup_needed(ctx.db); });
  if (!needed) throw done_already();
}

std::vector<std::string> words_of(const FirstAdministrator& wanted) {
  return {wanted.person.name, wanted.person.email, wanted.workspace.name};
}

base::Id make(Context& ctx, Services& services, const app::Registry& registry, const FirstAdministrator& wanted,
              const std::string& hash, const auth::Origin& origin) {
  app::make_workspace(ctx, registry, wanted.workspace);
  const auto user = app::make_administrator(ctx, wanted.person);
  auth::set_password(services.auth, ctx.db, user, wanted.person.email, hash, origin);
  return user;
}

Response state(Services& services, const Call& call) {
  bool needed = false;
  services.read(call.behalf, [&](Context& ctx) { needed = auth::setup_needed(ctx.db); });
  return app::json_response(needed ? R"({"needed":true})" : R"({"needed":false})");
}

FirstAdministrator read(app::Body& body) {
  FirstAdministrator wanted;
  wanted.person = {body.required("name", 400), body.required("email", 400), body.text("language", 20), body.text("zone", 60)};
  wanted.password = auth::Secret(body.required("password", 2000));
  wanted.workspace.name = body.required("company", 400);
  if (auto text = body.text("language", 20); !text.empty()) wanted.workspace.language = std::move(text);
  if (auto text = body.text("zone", 60); !text.empty()) wanted.workspace.zone = std::move(text);
  if (auto text = body.text("currency", 3); !text.empty()) wanted.workspace.currency = std::move(text);
  return wanted;
}

// Example data comes as a job (modules/demo), once the workspace is there.
void ask_for_demo(Context& ctx, Services& services, const std::string& size, base::Id by) {
  if (size.empty() || size == "none" || !services.job_kinds.kinds().contains("demo.make")) return;
  services.queue.enqueue(ctx.db, {"demo.make", nlohmann::json{{"size", size}}.dump(), by, {}, "demo"});
}

Response set_up_by_link(Services& services, const Call& call, const app::Registry& registry, const Site& site) {
  app::Body body(call);
  const auto link = body.text("setup_token", 200);
  const auto wanted = read(body);
  auto demo = body.text("demo", 20);
  if (demo.empty()) demo = site.demo;
  if (!demo.empty() && demo != "none" && demo != "small" && demo != "medium")
    body.wrong("demo", "record.not_a_choice", {{"value", demo}});
  check_needed(services);
  services.read({}, [&](Context& ctx) { (void)auth::read_link(ctx.db, auth::Purpose::kSetup, link, ctx.now()); });
  body.check();
  const auto hash = auth::new_password_hash(services.auth, wanted.password, words_of(wanted));

  const auto origin = origin_of(call.request);
  std::optional<auth::OpenedSession> opened;
  services.write({record::access::Actor::system(), call.behalf.language, "web", call.request.id}, [&](Context& ctx) {
    if (!auth::setup_needed(ctx.db)) throw done_already();
    auth::use_link(ctx.db, auth::Purpose::kSetup, link, ctx.now());
    const auto user = make(ctx, services, registry, wanted, hash, origin);
    ask_for_demo(ctx, services, demo, user);
    opened = services.auth.sessions.open(ctx.db, user, origin.remote, origin.agent);
    auth::note_access(ctx.db, {0, ctx.now(), user, "sign_in", origin.remote, origin.agent, "ok", wanted.person.email});
  });
  return opened_response(services, *opened, site);
}

}  // namespace

bool set_up(app::Services& services, const app::Registry& registry, const FirstAdministrator& wanted) {
  bool needed = false;
  services.read({}, [&](Context& ctx) { needed = auth::setup_needed(ctx.db); });
  if (!needed) return false;
  const auto hash = auth::new_password_hash(services.auth, wanted.password, words_of(wanted));
  services.write({}, [&](Context& ctx) {
    if (!auth::setup_needed(ctx.db)) throw done_already();
    ask_for_demo(ctx, services, wanted.demo, make(ctx, services, registry, wanted, hash, {}));
  });
  return true;
}

std::vector<app::Route> setup_routes(const app::Registry& registry, const Site& site) {
  using enum app::Who;
  return {
      {"setup.state", Method::kGet, "/setup", Mode::kOwn, kAnyone, {}, state},
      {"setup.run", Method::kPost, "/setup", Mode::kOwn, kAnyone, {},
       [&registry, site](Services& s, const Call& c) { return set_up_by_link(s, c, registry, site); }, 64 << 10},
  };
}

}  // namespace keyuan::api
