#include "record/custom.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
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

bool is_choice(const meta::Custom& custom) {
  const auto definition = json::parse(custom.definition, nullptr, false);
  return definition.is_object() && definition.contains("choice");
}

void insert(Context& ctx, const meta::Entity& entity, const std::string& field, const json& definition) {
  ctx.db.execute("INSERT INTO custom_description (entity, field, definition) VALUES (?, ?, ?)",
                 {entity.name, field, definition.dump()});
}

}  // namespace

std::string put_custom_field(Context& ctx, const meta::Entity& entity, const json& wanted, std::string_view existing) {
  const auto* field = existing.empty() ? nullptr : entity.find(existing);
  if (!existing.empty() && (!field || !field->custom)) throw base::not_found();
  std::int64_t seq = 0;
  json before;
  for (const auto& [number, custom] : kept(ctx))
    if (field && custom.entity == entity.name && custom.field == existing && !is_choice(custom)) {
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
  for (const auto& [seq, custom] : kept(ctx))
    if (custom.entity == entity.name && custom.field == field.name && is_choice(custom) &&
        json::parse(custom.definition)["choice"].value("value", "") == value)
      ctx.db.execute("DELETE FROM custom_description WHERE seq = ?", {seq});
  insert(ctx, entity, field.name, definition);
  return value;
}

}  // namespace keyuan::record
