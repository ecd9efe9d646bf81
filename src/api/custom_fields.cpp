#include "api/custom_fields.hpp"

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "meta/client_json.hpp"
#include "record/custom.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;

const meta::Entity& named_entity(const Context& ctx, const Call& call) {
  const auto* entity = ctx.meta().find(call.captures["entity"]);
  if (!entity) throw base::not_found();
  return *entity;
}

Response named(const std::string& key, const std::string& name, int status) {
  std::string out = "{\"" + key + "\":";
  base::append_json_string(out, name);
  return app::json_response(out + "}", status);
}

Response make(Services& services, Context& ctx, const Call& call) {
  const auto name = record::put_custom_field(ctx, named_entity(ctx, call), call.json());
  services.catalog_changes(ctx);
  return named("name", name, 201);
}

Response change(Services& services, Context& ctx, const Call& call) {
  const auto name = record::put_custom_field(ctx, named_entity(ctx, call), call.json(), call.captures["field"]);
  services.catalog_changes(ctx);
  return named("name", name, 200);
}

Response drop(Services& services, Context& ctx, const Call& call) {
  record::drop_custom_field(ctx, named_entity(ctx, call), call.captures["field"]);
  services.catalog_changes(ctx);
  return app::no_content();
}

Response put_choice(Services& services, Context& ctx, const Call& call) {
  const auto& entity = named_entity(ctx, call);
  const auto* field = entity.find(call.captures["field"]);
  if (!field) throw base::not_found();
  const auto value = record::put_custom_choice(ctx, entity, *field, call.json());
  services.catalog_changes(ctx);
  return named("value", value, 201);
}

Response put_looks(Services& services, Context& ctx, const Call& call) {
  const auto& entity = named_entity(ctx, call);
  const auto* field = entity.find(call.captures["field"]);
  if (!field) throw base::not_found();
  record::put_choice_looks(ctx, entity, *field, call.json());
  services.catalog_changes(ctx);
  return app::no_content();
}

Response put_layout(Services& services, Context& ctx, const Call& call) {
  record::put_layout(ctx, named_entity(ctx, call), call.json());
  services.catalog_changes(ctx);
  return app::no_content();
}

Response drop_layout(Services& services, Context& ctx, const Call& call) {
  record::drop_layout(ctx, named_entity(ctx, call));
  services.catalog_changes(ctx);
  return app::no_content();
}

}  // namespace

std::vector<app::Route> custom_field_routes(Services& services) {
  using enum app::Who;
  const auto with = [&services](auto run) {
    return [&services, run](Context& ctx, const Call& call) { return run(services, ctx, call); };
  };
  return {
      {"fields.make", Method::kPost, "/entities/{entity}/fields", Mode::kWrite, kAdministrator, with(make), {}},
      {"fields.change", Method::kPatch, "/entities/{entity}/fields/{field}", Mode::kWrite, kAdministrator, with(change), {}},
      {"fields.drop", Method::kDelete, "/entities/{entity}/fields/{field}", Mode::kWrite, kAdministrator, with(drop), {}},
      {"fields.choice", Method::kPost, "/entities/{entity}/fields/{field}/choices", Mode::kWrite, kAdministrator, with(put_choice), {}},
      {"fields.choice_looks", Method::kPut, "/entities/{entity}/fields/{field}/choices", Mode::kWrite, kAdministrator, with(put_looks), {}},
      {"entities.arrange", Method::kPut, "/entities/{entity}/layout", Mode::kWrite, kAdministrator, with(put_layout), {}},
      {"entities.as_described", Method::kDelete, "/entities/{entity}/layout", Mode::kWrite, kAdministrator, with(drop_layout), {}},
  };
}

}  // namespace keyuan::api
