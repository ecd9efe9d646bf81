#include "api/openapi/document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "embed/openapi.hpp"

namespace keyuan::api::openapi {

namespace {

using app::Route;
using meta::Entity;

Json embedded(std::string_view path) {
  for (const auto& file : embed::openapi())
    if (file.path == path) return Json::parse(file.bytes);
  throw std::logic_error("openapi: no file " + std::string(path));
}

// What modules say of their own routes: modules/*/operations.json, with operations, schemas, parameters.
std::vector<Json> of_modules() {
  std::vector<Json> all;
  for (const auto& file : embed::openapi())
    if (file.path.starts_with("modules/")) all.push_back(Json::parse(file.bytes));
  return all;
}

// Captures by place, not by name: "GET /{}/{}/shares/{}".
std::string key_of(std::string_view method, std::string_view pattern) {
  std::string key = std::string(method) + " ";
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    key += pattern[i];
    if (pattern[i] != '{') continue;
    i = std::min(pattern.find('}', i), pattern.size() - 1);
    key += '}';
  }
  return key;
}

const std::map<std::string, Json>& operations() {
  static const std::map<std::string, Json> all = [] {
    std::map<std::string, Json> out;
    const auto add = [&](const Json& file) {
      for (const auto& [key, operation] : file.items()) {
        const auto space = key.find(' ');
        out[key_of(key.substr(0, space), std::string_view(key).substr(space + 1))] = operation;
      }
    };
    add(embedded("src/api/openapi/operations.json"));
    for (const auto& module : of_modules()) add(module.at("operations"));
    return out;
  }();
  return all;
}

// In operations.json and components.json a schema is written out, or is a name: "Job", "{Entity}List".
// Here names become references, wherever a schema may stand.
Json with_references(const Json& schema, const std::string& record) {
  if (schema.is_string()) {
    std::string name = schema.get<std::string>();
    if (const auto at = name.find("{Entity}"); at != std::string::npos) name.replace(at, 8, record);
    return reference_to(name);
  }
  if (!schema.is_object()) return schema;
  Json out = schema;
  for (const char* one : {"items", "not", "additionalProperties", "schema"})
    if (out.contains(one)) out[one] = with_references(out[one], record);
  for (const char* list : {"allOf", "oneOf", "prefixItems"})
    if (out.contains(list))
      for (auto& part : out[list]) part = with_references(part, record);
  if (out.contains("properties"))
    for (auto& property : out["properties"]) property = with_references(property, record);
  if (out.contains("content"))
    for (auto& media : out["content"]) media = with_references(media, record);
  return out;
}

Json components(const View& view) {
  Json all = embedded("src/api/openapi/components.json");
  for (const auto& module : of_modules())
    for (const char* section : {"schemas", "parameters"})
      if (module.contains(section)) all[section].update(module[section]);
  for (const char* section : {"schemas", "parameters"})
    for (auto& part : all[section]) part = with_references(part, "");
  for (auto& [name, parameter] : all["parameters"].items()) {
    Json named = {{"name", name}};
    if (const auto* text = view.message("parameters." + name)) named["description"] = *text;
    named.update(parameter);
    parameter = std::move(named);
  }
  const auto* problem = view.message("problem");
  all["responses"]["Problem"] = {{"description", problem ? *problem : "Problem"},
                                 {"content", {{"application/problem+json", {{"schema", reference_to("Problem")}}}}}};
  return all;
}

// One operation on its way into the document.
struct Draft {
  const Route& route;
  const Entity* entity;         // of a route that every record type has
  std::string record;           // the name of its schema
  std::string path;             // as it stands in the document
  std::vector<std::string> captures;
  Json about = Json::object();  // from operations.json
};

std::vector<std::string> captures_in(const std::string& path) {
  std::vector<std::string> names;
  for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{', open + 1)) {
    const auto close = path.find('}', open);
    if (close == std::string::npos) break;
    names.push_back(path.substr(open + 1, close - open - 1));
  }
  return names;
}

std::string summary(const View& view, const Draft& draft) {
  const std::string key = "operations." + draft.about.value("word", "");
  if (draft.entity != nullptr && view.message(key)) return view.phrase(key, *draft.entity);
  if (const auto* text = view.message(key)) return *text;
  if (const auto* text = view.message("routes." + draft.route.name)) return *text;
  // A verb of a module has the words of its action: "leads.convert", "leads" with the action "convert".
  const auto dot = draft.route.name.rfind('.');
  if (dot != std::string::npos)
    for (const auto& entity : view.meta.entities()) {
      if (entity->path != draft.route.name.substr(0, dot) && entity->name != draft.route.name.substr(0, dot)) continue;
      const auto* action = view.meta.words().find(
          view.language, "actions." + entity->name + "." + draft.route.name.substr(dot + 1));
      if (action != nullptr) return view.label(*entity, "one") + ": " + *action;
    }
  std::string words = draft.route.name;
  std::replace(words.begin(), words.end(), '.', ' ');
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

Json parameters(const Draft& draft) {
  Json list = Json::array();
  for (const auto& name : draft.captures) {
    const bool id = name == "id" || name == "share";
    list.push_back({{"name", name}, {"in", "path"}, {"required", true},
                    {"schema", id ? reference_to("Id") : Json{{"type", "string"}}}});
  }
  for (const auto& name : draft.about.value("parameters", Json::array()))
    list.push_back({{"$ref", "#/components/parameters/" + name.get<std::string>()}});
  return list;
}

bool takes_body(const Draft& draft) {
  if (draft.about.contains("request") || draft.about.contains("request_media")) return true;
  using enum http::Method;
  const auto method = draft.route.method;
  return draft.about.empty() && (method == kPost || method == kPut || method == kPatch);
}

Json request_body(const Draft& draft) {
  if (draft.about.contains("request_media"))
    return {{"required", true},
            {"content", {{draft.about["request_media"].get<std::string>(), Json::object()}}}};
  if (draft.about.contains("request"))
    return {{"required", true},
            {"content", {{"application/json", {{"schema", with_references(draft.about["request"], draft.record)}}}}}};
  return {{"content", {{"application/json", {{"schema", {{"type", "object"}}}}}}}};
}

Json success(const View& view, const Draft& draft, int status) {
  const char* word = status == 201 ? "created" : status == 202 ? "accepted" : status == 204 ? "nothing" : "done";
  const auto* text = view.message(word);
  Json response = {{"description", text ? *text : word}};
  if (status == 204) return response;
  for (const auto& name : draft.about.value("headers", Json::array()))
    response["headers"][name.get<std::string>()] = {{"$ref", "#/components/headers/" + name.get<std::string>()}};
  if (draft.about.contains("response_media")) {
    for (const auto& media : draft.about["response_media"])
      response["content"][media.get<std::string>()] = {{"schema", {{"type", "string"}}}};
  } else {
    const Json schema = draft.about.contains("response") ? with_references(draft.about["response"], draft.record)
                                                         : Json::object();
    response["content"]["application/json"] = {{"schema", schema}};
  }
  return response;
}

Json responses(const View& view, const Draft& draft) {
  std::set<int> problems = {400, 429};
  if (draft.route.who != app::Who::kAnyone) problems.merge(std::set<int>{401, 403});
  if (!draft.captures.empty() || draft.entity) problems.insert(404);
  if (takes_body(draft)) problems.merge(std::set<int>{413, 415, 422});
  for (const auto& status : draft.about.value("problems", Json::array())) problems.insert(status.get<int>());

  std::map<int, Json> all;
  const int status = draft.about.value("status", 200);
  all[status] = success(view, draft, status);
  if (draft.about.contains("also")) all[draft.about["also"].get<int>()] = success(view, draft, draft.about["also"].get<int>());
  for (const int problem : problems) all[problem] = {{"$ref", "#/components/responses/Problem"}};
  Json out = Json::object();
  for (auto& [code, response] : all) out[std::to_string(code)] = std::move(response);
  out["default"] = {{"$ref", "#/components/responses/Problem"}};
  return out;
}

Json security(const Draft& draft) {
  if (draft.route.who == app::Who::kAnyone) return Json::array();
  const bool reads = draft.route.method == http::Method::kGet || draft.route.method == http::Method::kHead;
  Json session = {{"session", Json::array()}};
  if (!reads) session["csrf"] = Json::array();
  return Json::array({session, {{"token", Json::array()}}});
}

// "accounts.list" for what every record type has, "accounts.files_list" for what it has besides.
std::string operation_id(const Draft& draft, std::set<std::string>& taken) {
  constexpr std::string_view kGeneral = "records.";
  std::string id = draft.route.name;
  if (draft.entity != nullptr) {
    if (id.starts_with(kGeneral)) id.erase(0, kGeneral.size());
    std::replace(id.begin(), id.end(), '.', '_');
    id = draft.entity->path + "." + id;
  }
  while (!taken.insert(id).second) id += "_" + std::string(http::name_of(draft.route.method));
  return id;
}

std::string tag_of(const Draft& draft) {
  return draft.entity ? draft.entity->path : draft.route.name.substr(0, draft.route.name.find('.'));
}

Json operation(const View& view, const Draft& draft, std::set<std::string>& taken) {
  Json out = {{"operationId", operation_id(draft, taken)}, {"tags", {tag_of(draft)}}, {"summary", summary(view, draft)}};
  if (Json list = parameters(draft); !list.empty()) out["parameters"] = std::move(list);
  if (takes_body(draft)) out["requestBody"] = request_body(draft);
  out["responses"] = responses(view, draft);
  out["security"] = security(draft);
  return out;
}

std::string lower(std::string_view method) {
  std::string out(method);
  for (char& c : out) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

constexpr std::string_view kEveryType = "/{entities}";

bool is_of_every_type(const Route& route) {
  return route.pattern == kEveryType || route.pattern.starts_with(std::string(kEveryType) + "/");
}

// What a route is to the world: none for one outside the API (health, metrics, the web application).
std::vector<Draft> drafts_of(const View& view, const Route& route, const std::map<const Entity*, std::string>& records) {
  std::vector<Draft> drafts;
  if (route.pattern.starts_with("//")) return drafts;
  const auto add = [&](const Entity* entity, std::string path) {
    Draft draft{route, entity, entity ? records.at(entity) : "", path, captures_in(path)};
    const auto known = operations().find(key_of(http::name_of(route.method), route.pattern));
    if (known != operations().end()) draft.about = known->second;
    if (entity && entity->system && draft.about.value("business", false)) return;
    drafts.push_back(std::move(draft));
  };
  if (!is_of_every_type(route)) {
    add(nullptr, route.pattern);
    return drafts;
  }
  for (const auto& entity : view.meta.entities())
    if (records.contains(entity.get())) add(entity.get(), "/" + entity->path + route.pattern.substr(kEveryType.size()));
  return drafts;
}

// A module's schema may speak of a record type that the reader is not shown: anything stands there then.
void forget_unseen(Json& part, const Json& schemas) {
  static constexpr std::string_view kPlace = "#/components/schemas/";
  if (part.is_object() && part.contains("$ref") && part["$ref"].is_string()) {
    const auto& to = part["$ref"].get_ref<const std::string&>();
    if (to.starts_with(kPlace) && !schemas.contains(to.substr(kPlace.size()))) part = Json::object();
    return;
  }
  if (part.is_structured())
    for (auto& inner : part) forget_unseen(inner, schemas);
}

}  // namespace

Json document(const View& view, const std::vector<Route>& routes, const std::string& version) {
  Json parts = components(view);
  std::map<const Entity*, std::string> records;
  Json schemas = parts["schemas"];
  for (const auto& entity : view.meta.entities())
    if (view.shows_entity(*entity)) {
      const std::string name = schema_name(*entity, schemas);
      records[entity.get()] = name;
      add_record_schemas(view, *entity, name, schemas);
    }
  parts["schemas"] = std::move(schemas);

  // A route of its own at the same place wins over the one that all record types have.
  std::set<std::string> literal;
  for (const auto& route : routes)
    if (!is_of_every_type(route)) literal.insert(key_of(http::name_of(route.method), route.pattern));
  std::map<std::string, Json> paths;
  std::set<std::string> taken, tags;
  for (const auto& route : routes)
    for (const auto& draft : drafts_of(view, route, records)) {
      if (draft.entity && literal.contains(key_of(http::name_of(route.method), draft.path))) continue;
      paths[draft.path][lower(http::name_of(route.method))] = operation(view, draft, taken);
      tags.insert(tag_of(draft));
    }

  const auto* title = view.message("title");
  const auto* about = view.message("about");
  Json out = {{"openapi", "3.1.0"},
              {"info",
               {{"title", title ? *title : "Keyuan"},
                {"version", version},
                {"description", about ? *about : ""}}},
              {"servers", Json::array({{{"url", view.base + "/api/v1"}}})},
              {"tags", Json::array()},
              {"paths", Json::object()},
              {"components", std::move(parts)}};
  for (const auto& tag : tags) {
    const Entity* entity = view.meta.by_path(tag);
    out["tags"].push_back({{"name", tag}, {"description", entity ? view.label(*entity, "many") : tag}});
  }
  for (auto& [path, item] : paths) out["paths"][path] = std::move(item);
  const Json known = out["components"]["schemas"];
  forget_unseen(out, known);
  return out;
}

}  // namespace keyuan::api::openapi
