#include "record/custom.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "meta/arrange.hpp"
#include "meta/custom.hpp"
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

// What one row is about: "type" of a field, "choice", "looks", "layout".
bool has(const meta::Custom& custom, const char* part) {
  const auto definition = json::parse(custom.definition, nullptr, false);
  return definition.is_object() && definition.contains(part);
}

void insert(Context& ctx, const meta::Entity& entity, const std::string& field, const json& definition) {
  ctx.db.execute("INSERT INTO custom_description (entity, field, definition) VALUES (?, ?, ?)",
                 {entity.name, field, definition.dump()});
}

json row_of(Context& ctx, const meta::Entity& entity, const std::string& field, const char* part) {
  for (const auto& [_, custom] : kept(ctx))
    if (custom.entity == entity.name && custom.field == field && has(custom, part)) return json::parse(custom.definition)[part];
  return nullptr;
}

// The one row of this kind.
void put_row(Context& ctx, const meta::Entity& entity, const std::string& field, const char* part, const json& value) {
  const json definition = {{part, value}};
  for (const auto& [seq, custom] : kept(ctx))
    if (custom.entity == entity.name && custom.field == field && has(custom, part)) {
      ctx.db.execute("UPDATE custom_description SET definition = ? WHERE seq = ?", {definition.dump(), seq});
      return;
    }
  insert(ctx, entity, field, definition);
}

// What is said of the choice itself holds again.
void forget_color(Context& ctx, const meta::Entity& entity, const meta::Field& field, const std::string& value) {
  auto looks = row_of(ctx, entity, field.name, "looks");
  if (looks.is_object() && looks.contains("colors") && looks["colors"].erase(value) > 0) put_row(ctx, entity, field.name, "looks", looks);
}

}  // namespace

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
  else insert(ctx, entity, name, definition);

  // The column comes in the same transaction; who reads the new description finds it there.
  std::vector<meta::Custom> customs;
  for (auto& [_, custom] : kept(ctx)) customs.push_back(std::move(custom));
  const auto next = Catalog::of(ctx.recompile(customs));
  prepare_entity(ctx.db, *next, next->meta->at(entity.name));
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
  insert(ctx, entity, field.name, definition);
  return value;
}

void put_choice_looks(Context& ctx, const meta::Entity& entity, const meta::Field& field, const json& wanted) {
  const auto before = row_of(ctx, entity, field.name, "looks");
  put_row(ctx, entity, field.name, "looks", meta::check_looks(field, wanted, before));
}

void put_layout(Context& ctx, const meta::Entity& entity, const json& wanted) {
  std::vector<meta::Custom> others;
  for (auto& [_, custom] : kept(ctx))
    if (custom.entity != entity.name || !has(custom, "layout")) others.push_back(std::move(custom));
  const auto described = ctx.recompile(others);
  put_row(ctx, entity, "", "layout", meta::check_layout(ctx.meta(), entity, described->at(entity.name), wanted));
}

void drop_layout(Context& ctx, const meta::Entity& entity) {
  ctx.db.execute("DELETE FROM custom_description WHERE entity = ? AND field = ''", {entity.name});
}

}  // namespace keyuan::record
