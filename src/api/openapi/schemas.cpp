#include "api/openapi/schemas.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace keyuan::api::openapi {

namespace {

using meta::Entity;
using meta::Field;
using meta::Storage;

enum class Way { kOut, kIn };

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kFormats = {{
    {"email", "email"}, {"url", "uri"}, {"date", "date"}, {"datetime", "date-time"}}};

bool is_many(const Field& field) { return field.type->name() == "references"; }

// An address is its parts, and what is computed has no place in a row.
bool has_value(const Field& field) { return is_many(field) || field.type->storage() != Storage::kNone; }

bool is_written(const Field& field) {
  return has_value(field) && !field.read_only && (!field.system || field.index == meta::kOwner) &&
         field.type->name() != "auto_number";
}

Json values_of(const Field& field, Way way) {
  Json values = Json::array();
  for (const auto& choice : field.choices)
    if (way == Way::kOut || !choice.retired) values.push_back(choice.value);
  return values;
}

void bound(Json& schema, const Field& field) {
  const double unit = field.type->storage() == Storage::kDecimal ? 10'000 : 1;
  const auto put = [&](const char* name, std::int64_t value) {
    if (unit == 1) schema[name] = value;
    else schema[name] = static_cast<double>(value) / unit;
  };
  if (field.least) put("minimum", *field.least);
  if (field.most) put("maximum", *field.most);
}

Json value_schema(const Field& field, Way way) {
  Json schema;
  switch (field.type->storage()) {
    case Storage::kInteger: schema["type"] = "integer"; break;
    case Storage::kDecimal: schema["type"] = "number"; break;
    case Storage::kBoolean: schema["type"] = "boolean"; break;
    case Storage::kJson: return Json::object();
    case Storage::kId:
      if (field.target != nullptr && way == Way::kOut) return reference_to("Reference");
      schema["type"] = "string";
      schema["format"] = "uuid";
      return schema;
    case Storage::kList:
      return {{"type", "array"}, {"uniqueItems", true}, {"items", {{"type", "string"}, {"enum", values_of(field, way)}}}};
    case Storage::kNone: return {{"type", "array"}, {"items", reference_to("Id")}};
    default: schema["type"] = "string";
  }
  for (const auto& [type, format] : kFormats)
    if (field.type->name() == type) schema["format"] = format;
  if (schema["type"] == "string" && field.max > 0) schema["maxLength"] = field.max;
  bound(schema, field);
  if (!field.choices.empty()) schema["enum"] = values_of(field, way);
  return schema;
}

// The same, or null.
Json or_null(Json schema) {
  if (schema.empty() || schema.value("type", "") == "array") return schema;
  if (schema.contains("$ref")) return {{"oneOf", Json::array({std::move(schema), {{"type", "null"}}})}};
  schema["type"] = Json::array({schema["type"], "null"});
  if (schema.contains("enum")) schema["enum"].push_back(nullptr);
  return schema;
}

std::string described(const View& view, const Entity& entity, const Field& field) {
  const auto& words = view.meta.words();
  std::string text = words.text(view.language, "fields." + entity.name + "." + field.name);
  if (const auto* help = words.find(view.language, "help." + entity.name + "." + field.name)) text += ". " + *help;
  if (field.choices.empty()) return text;
  text += ":";
  for (const auto& choice : field.choices) {
    const std::string key = "choices." + entity.name + "." + field.name + "." + choice.value;
    const auto* label = words.find(view.language, key);
    text += " `" + choice.value + "`" + (label != nullptr ? " " + *label : "") + ";";
  }
  text.pop_back();
  return text;
}

Json field_schema(const View& view, const Entity& entity, const Field& field, Way way) {
  Json schema = value_schema(field, way);
  const bool always = field.index == meta::kId || field.index == meta::kVersion;
  if (!always && !(way == Way::kIn && field.required)) schema = or_null(std::move(schema));
  schema["description"] = described(view, entity, field);
  if (way == Way::kOut && !is_written(field)) schema["readOnly"] = true;
  if (field.required_if) schema["x-required-if"] = meta::to_json(*field.required_if);
  return schema;
}

Json read_schema(const View& view, const Entity& entity) {
  Json properties = Json::object();
  for (const auto& field : entity.fields)
    if (has_value(field) && view.shows_field(entity, field))
      properties[field.name] = field_schema(view, entity, field, Way::kOut);
  properties["can"] = reference_to("Can");
  if (entity.owned) properties["masked"] = {{"type", "array"}, {"items", {{"type", "string"}}}, {"readOnly", true}};
  return {{"type", "object"}, {"description", view.label(entity, "one")}, {"required", {"id", "version"}},
          {"properties", std::move(properties)}};
}

Json write_schema(const View& view, const Entity& entity, bool create) {
  Json properties = Json::object(), required = Json::array();
  for (const auto& field : entity.fields) {
    if (!is_written(field) || !view.shows_field(entity, field)) continue;
    properties[field.name] = field_schema(view, entity, field, Way::kIn);
    if (create && field.required && field.default_value.empty()) required.push_back(field.name);
  }
  if (!create) properties["version"] = {{"type", "integer"}, {"description", view.phrase("parameters.If-Match", entity)}};
  Json schema = {{"type", "object"},
                 {"description", view.phrase(create ? "expanded_create" : "expanded_update", entity)},
                 {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

}  // namespace

const std::string* View::message(const std::string& key) const {
  return meta.words().find(language, "messages.api." + key);
}

std::string View::phrase(const std::string& key, const Entity& entity) const {
  if (!message(key)) return key;
  return meta.words().phrase(language, "messages.api." + key,
                             {{"one", label(entity, "one")}, {"many", label(entity, "many")}});
}

std::string View::label(const Entity& entity, const char* one_or_many) const {
  return meta.words().text(language, "entities." + entity.name + "." + one_or_many);
}

Json reference_to(const std::string& schema) { return {{"$ref", "#/components/schemas/" + schema}}; }

std::string schema_name(const Entity& entity, const Json& schemas) {
  std::string name;
  bool upper = true;
  for (const char c : entity.name) {
    if (c == '_') {
      upper = true;
      continue;
    }
    name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  while (schemas.contains(name)) name += "Record";
  return name;
}

void add_record_schemas(const View& view, const Entity& entity, const std::string& name, Json& schemas) {
  schemas[name] = read_schema(view, entity);
  schemas[name + "Create"] = write_schema(view, entity, true);
  schemas[name + "Update"] = write_schema(view, entity, false);
  schemas[name + "List"] = {
      {"type", "object"},
      {"description", view.phrase("expanded_list", entity)},
      {"required", {"data", "next"}},
      {"properties",
       {{"data", {{"type", "array"}, {"items", reference_to(name)}}},
        {"total", {{"type", "integer"}}},
        {"next", {{"type", {"string", "null"}}}}}}};
}

}  // namespace keyuan::api::openapi
