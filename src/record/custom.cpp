#include "record/custom.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "meta/arrange.hpp"
#include "meta/custom.hpp"
#include "meta/custom_type.hpp"
#include "meta/labels.hpp"
#include "record/schema.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

std::vector<std::pair<std::int64_t, meta::Custom>> kept(Context& ctx) {
  std::vector<std::pair<std::int64_t, meta::Custom>> all;
  for (auto rows = ctx.db.query("SELECT seq, entity, field, definition FROM custom_description ORDER BY seq"); rows.next();)
    all.push_back({rows.integer(0), {std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3))}});
  return all;
}

// What one row is about: "type" of a field, "choice", "looks", "layout", "record_type".
bool has(const meta::Custom& custom, const char* part) {
  const auto definition = json::parse(custom.definition, nullptr, false);
  return definition.is_object() && definition.contains(part);
}

void insert(Context& ctx, const std::string& entity, const std::string& field, const json& definition) {
  ctx.db.execute("INSERT INTO custom_description (entity, field, definition) VALUES (?, ?, ?)", {entity, field, definition.dump()});
}

json row_of(Context& ctx, const meta::Entity& entity, const std::string& field, const char* part) {
  for (const auto& [_, custom] : kept(ctx))
    if (custom.entity == entity.name && custom.field == field && has(custom, part)) return json::parse(custom.definition)[part];
  return nullptr;
}

// The one row of this kind.
void put_row(Context& ctx, const std::string& entity, const std::string& field, const char* part, const json& value) {
  const json definition = {{part, value}};
  for (const auto& [seq, custom] : kept(ctx))
    if (custom.entity == entity && custom.field == field && has(custom, part)) {
      ctx.db.execute("UPDATE custom_description SET definition = ? WHERE seq = ?", {definition.dump(), seq});
      return;
    }
  insert(ctx, entity, field, definition);
}

void drop_row(Context& ctx, const std::string& entity, const std::string& field, const char* part) {
  for (const auto& [seq, custom] : kept(ctx))
    if (custom.entity == entity && custom.field == field && has(custom, part)) ctx.db.execute("DELETE FROM custom_description WHERE seq = ?", {seq});
}

// What is said of the choice itself holds again.
void forget_color(Context& ctx, const meta::Entity& entity, const meta::Field& field, const std::string& value) {
  auto looks = row_of(ctx, entity, field.name, "looks");
  if (looks.is_object() && looks.contains("colors") && looks["colors"].erase(value) > 0) put_row(ctx, entity.name, field.name, "looks", looks);
}

// As they are with what was just written. The tables come in the same transaction; who reads the new description finds them there.
std::shared_ptr<const Catalog> next_catalog(Context& ctx, std::string_view entity) {
  std::vector<meta::Custom> customs;
  for (auto& [_, custom] : kept(ctx)) customs.push_back(std::move(custom));
  auto next = Catalog::of(ctx.recompile(customs), ctx.db.dialect());
  prepare_entity(ctx.db, *next, next->meta->at(entity));
  return next;
}

}  // namespace

std::string put_custom_type(Context& ctx, const json& wanted, std::string_view existing) {
  const auto* entity = existing.empty() ? nullptr : ctx.meta().find(existing);
  if (!existing.empty() && (!entity || !entity->custom)) throw base::not_found();
  const auto before = entity ? row_of(ctx, *entity, "", meta::kCustomType) : json();
  const auto type = meta::check_custom_type(ctx.meta(), wanted, entity, before);
  const auto name = type.at("name").get<std::string>();
  put_row(ctx, name, "", meta::kCustomType, type);
  ctx.catalog = next_catalog(ctx, name);
  return name;
}

void drop_custom_type(Context& ctx, const meta::Entity& entity) {
  if (!entity.custom) throw base::not_found();
  std::string fields;
  for (const auto& other : ctx.meta().entities())
    for (const auto& field : other->fields)
      if (other.get() != &entity && field.target == &entity)
        fields += (fields.empty() ? "" : ", ") + meta::label(ctx.meta().words(), ctx.language, *other) + " · " + meta::label(ctx.meta().words(), ctx.language, *other, field);
  if (!fields.empty()) throw base::conflict("custom.type_in_use", {{"fields", fields}});
  drop_row(ctx, entity.name, "", meta::kCustomType);
}

std::string put_custom_field(Context& ctx, const meta::Entity& entity, const json& wanted, std::string_view existing) {
  const auto* field = existing.empty() ? nullptr : entity.find(existing);
  if (!existing.empty() && (!field || !field->custom)) throw base::not_found();
  std::int64_t seq = 0;
  json before;
  for (const auto& [number, custom] : kept(ctx))
    if (field && custom.entity == entity.name && custom.field == existing && has(custom, "type")) {
      seq = number;
      before = json::parse(custom.definition);
    }
  const auto definition = meta::check_custom(ctx.meta(), entity, wanted, field, before);
  const auto name = definition.at("name").get<std::string>();
  if (seq) ctx.db.execute("UPDATE custom_description SET definition = ? WHERE seq = ?", {definition.dump(), seq});
  else insert(ctx, entity.name, name, definition);

  (void)next_catalog(ctx, entity.name);
  return name;
}

void drop_custom_field(Context& ctx, const meta::Entity& entity, std::string_view name) {
  const auto* field = entity.find(name);
  if (!field || !field->custom) throw base::not_found();
  ctx.db.execute("DELETE FROM custom_description WHERE entity = ? AND field = ?", {entity.name, std::string(name)});
}

std::string put_custom_choice(Context& ctx, const meta::Entity& entity, const meta::Field& field, const json& wanted) {
  const auto definition = meta::check_custom_choice(ctx.meta(), entity, field, wanted);
  const auto value = definition.at("choice").at("value").get<std::string>();
  if (definition["choice"].contains("color")) forget_color(ctx, entity, field, value);
  // A choice that is changed keeps its place.
  for (const auto& [seq, custom] : kept(ctx))
    if (custom.entity == entity.name && custom.field == field.name && has(custom, "choice") &&
        json::parse(custom.definition)["choice"].value("value", "") == value) {
      ctx.db.execute("UPDATE custom_description SET definition = ? WHERE seq = ?", {definition.dump(), seq});
      return value;
    }
  insert(ctx, entity.name, field.name, definition);
  return value;
}

void put_choice_looks(Context& ctx, const meta::Entity& entity, const meta::Field& field, const json& wanted) {
  const auto before = row_of(ctx, entity, field.name, "looks");
  put_row(ctx, entity.name, field.name, "looks", meta::check_looks(field, wanted, before));
}

void put_layout(Context& ctx, const meta::Entity& entity, const json& wanted) {
  std::vector<meta::Custom> others;
  for (auto& [_, custom] : kept(ctx))
    if (custom.entity != entity.name || !has(custom, "layout")) others.push_back(std::move(custom));
  const auto described = ctx.recompile(others);
  put_row(ctx, entity.name, "", "layout", meta::check_layout(ctx.meta(), entity, described->at(entity.name), wanted));
}

void drop_layout(Context& ctx, const meta::Entity& entity) {
  drop_row(ctx, entity.name, "", "layout");
}

}  // namespace keyuan::record
