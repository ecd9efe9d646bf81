#include "api/record_types.hpp"

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/type_rights.hpp"
#include "record/custom.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;
using nlohmann::json;

// A record type that the body names, which is there and may be extended.
const meta::Entity& named(const Context& ctx, const json& name, const char* part) {
  const auto* entity = name.is_string() ? ctx.meta().find(name.get<std::string>()) : nullptr;
  if (!entity || entity->system) throw base::invalid(part, "custom.no_such_record_type");
  return *entity;
}

const meta::Entity& own(const Context& ctx, const Call& call) {
  const auto* entity = ctx.meta().find(call.captures["entity"]);
  if (!entity || !entity->custom) throw base::not_found();
  return *entity;
}

Response told(const Context& ctx, const std::string& name, int status) {
  std::string out = "{\"name\":";
  base::append_json_string(out, name);
  out += ",\"path\":";
  base::append_json_string(out, ctx.entity(name).path);
  return app::json_response(out + "}", status);
}

Response make(Services& services, Context& ctx, const Call& call) {
  const auto wanted = call.json();
  const auto name = record::put_custom_type(ctx, wanted);
  if (const auto like = wanted.value("rights_like", json()); !like.is_null())
    record::access::give_rights_like(ctx, ctx.entity(name), named(ctx, like, "rights_like"));
  const auto referring = wanted.value("referred_by", json::array());
  if (!referring.is_array()) throw base::invalid("referred_by", "record.not_a_list");
  const auto label = wanted.at("label");
  for (const auto& other : referring)
    (void)record::put_custom_field(ctx, named(ctx, other, "referred_by"), {{"label", label}, {"type", "reference"}, {"to", name}});
  services.catalog_changes(ctx);
  return told(ctx, name, 201);
}

Response change(Services& services, Context& ctx, const Call& call) {
  const auto name = record::put_custom_type(ctx, call.json(), own(ctx, call).name);
  services.catalog_changes(ctx);
  return told(ctx, name, 200);
}

Response drop(Services& services, Context& ctx, const Call& call) {
  const auto& entity = own(ctx, call);
  record::drop_custom_type(ctx, entity);
  record::access::take_rights(ctx, entity);
  services.catalog_changes(ctx);
  return app::no_content();
}

}  // namespace

std::vector<app::Route> record_type_routes(Services& services) {
  using enum app::Who;
  const auto with = [&services](auto run) {
    return [&services, run](Context& ctx, const Call& call) { return run(services, ctx, call); };
  };
  return {
      {"entities.make", Method::kPost, "/entities", Mode::kWrite, kAdministrator, with(make), {}},
      {"entities.change", Method::kPatch, "/entities/{entity}", Mode::kWrite, kAdministrator, with(change), {}},
      {"entities.drop", Method::kDelete, "/entities/{entity}", Mode::kWrite, kAdministrator, with(drop), {}},
  };
}

}  // namespace keyuan::api
