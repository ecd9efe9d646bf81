#include "api/metadata.hpp"

#include <map>

#include "auth/secret.hpp"
#include "http/conditional.hpp"
#include "meta/client_json.hpp"
#include "record/query/query.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using nlohmann::json;
using record::access::FieldMode;
using record::access::Verb;

json verbs(const Context& ctx, const meta::Entity& entity) {
  json can = json::array();
  for (int v = 0; v < record::access::kVerbs; ++v)
    if (ctx.actor->may(entity.name, static_cast<Verb>(v))) can.push_back(record::access::kVerbNames[v]);
  return can;
}

bool sees(const Context& ctx, std::string_view entity_name, std::string_view field_name) {
  const auto* entity = ctx.meta().find(entity_name);
  const auto* field = entity ? entity->find(field_name) : nullptr;
  return field && ctx.actor->may(entity->name, Verb::kRead) && !record::is_hidden(ctx, *entity, *field);
}

bool only_reads(const Context& ctx, const meta::Entity& entity, const json& field) {
  if (ctx.actor->administrator) return false;
  const auto closed = [&](const std::string& name) { return ctx.actor->field(entity.name, name) != FieldMode::kEdit; };
  const auto whole = field.value("part_of", std::string());
  return closed(field["name"]) || (!whole.empty() && closed(whole));
}

template <class Keep>
void keep_if(json& list, const Keep& keep) {
  json kept = json::array();
  for (auto& one : list)
    if (keep(one)) kept.push_back(std::move(one));
  list = std::move(kept);
}

void narrow(const Context& ctx, const meta::Entity& entity, json& out) {
  out["can"] = verbs(ctx, entity);
  const auto shown = [&](const json& name) { return sees(ctx, entity.name, name.get_ref<const std::string&>()); };
  for (const char* names : {"list", "subtitle", "keys", "duplicates"}) keep_if(out[names], shown);
  for (auto& group : out["groups"]) keep_if(group["fields"], shown);
  // Who arranges sections sees the empty ones too, until he takes them away.
  keep_if(out["groups"], [&](const json& group) { return ctx.actor->administrator || !group["fields"].empty(); });
  keep_if(out["fields"], [&](const json& field) { return shown(field["name"]); });
  for (auto& field : out["fields"])
    if (only_reads(ctx, entity, field)) field["read_only"] = true;
  keep_if(out["related"], [&](const json& other) {
    return sees(ctx, other["entity"].get_ref<const std::string&>(), other["field"].get_ref<const std::string&>());
  });
  if (out["board"].is_string() && !shown(out["board"])) out["board"] = nullptr;
  if (!ctx.actor->may(entity.name, Verb::kUpdate)) out["actions"] = json::array();
}

std::string short_of(const std::string& text) { return auth::base64url(auth::digest(text)).substr(0, 22); }

http::Response show(Context& ctx, const Call& call) {
  const auto tag = short_of(metadata_stamp(ctx.meta(), *ctx.actor) + "/" + std::string(base::tag(ctx.language)));
  http::Response response;
  if (!http::has_already(call.request, tag)) response = app::json_response(metadata(ctx).dump());
  response.set("Cache-Control", "private, no-cache");
  response.set("Vary", "Accept-Language, Cookie, Authorization");
  http::with_etag(call.request, response, tag);
  return response;
}

}  // namespace

json metadata(const Context& ctx) {
  auto out = meta::client_json(ctx.meta(), ctx.language);
  keep_if(out["entities"], [&](const json& one) {
    return ctx.actor->may(one["name"].get_ref<const std::string&>(), Verb::kRead);
  });
  for (auto& one : out["entities"]) narrow(ctx, ctx.entity(one["name"].get_ref<const std::string&>()), one);
  return out;
}

std::string metadata_stamp(const meta::Snapshot& meta, const record::access::Actor& actor) {
  std::string all = meta.version();
  all += actor.administrator ? "/*" : "/";
  all += actor.read_only_token ? "r" : "";
  for (const auto& [name, rights] : std::map(actor.rights.begin(), actor.rights.end())) {
    all += "/" + name + ":";
    for (const auto scope : rights.scopes) all += std::to_string(scope) + ",";
    for (const auto& [field, mode] : std::map(rights.fields.begin(), rights.fields.end()))
      all += field + "=" + std::to_string(static_cast<int>(mode)) + ",";
  }
  return short_of(all);
}

std::vector<app::Route> metadata_routes() {
  return {{"meta.get", http::Method::kGet, "/meta", app::Mode::kRead, app::Who::kSignedIn, show, {}}};
}

}  // namespace keyuan::api
