#include "record/transfer/targets.hpp"

#include "meta/labels.hpp"
#include "record/query/query.hpp"

namespace keyuan::record::transfer {
namespace {

constexpr base::Language kLanguages[] = {base::Language::kZhCn, base::Language::kZhTw, base::Language::kEn};

}  // namespace

bool may_import(const Context& ctx, const meta::Entity& entity, const meta::Field& field) {
  if (is_hidden(ctx, entity, field)) return false;
  if (field.system)
    return field.index == meta::kCreatedAt || field.index == meta::kCreatedBy ||
           (entity.owned && field.index == meta::kOwner);
  if (field.type->name() == "auto_number") return true;
  if (field.read_only) return false;
  const auto type = field.type->name();
  if (type == "computed" || type == "address" || type == "file" || type == "json") return false;
  const auto edits = [&](const std::string& name) { return ctx.actor->field(entity.name, name) == access::FieldMode::kEdit; };
  return ctx.actor->administrator || (edits(field.name) && (field.part_of.empty() || edits(field.part_of)));
}

std::vector<Target> import_targets(const Context& ctx, const meta::Entity& entity) {
  std::vector<Target> targets;
  for (const auto& field : entity.fields) {
    if (!may_import(ctx, entity, field)) continue;
    Target t{field.name, &field, {}, 0};
    for (const auto language : kLanguages) t.names.push_back(meta::label(ctx.meta().words(), language, entity, field));
    t.names.push_back(field.name);
    t.labels = t.names.size();
    for (auto& name : ctx.meta().synonyms(entity, field)) t.names.push_back(std::move(name));
    targets.push_back(std::move(t));
  }
  const bool person = entity.find("email") != nullptr && entity.find("mobile") != nullptr;
  if (person && entity.find("family_name") == nullptr) {
    targets.push_back({std::string(kFamilyName), nullptr, {"Last Name", "Surname", "Family name", "Nachname", "姓", "姓氏"}, 1});
    targets.push_back({std::string(kGivenName), nullptr, {"First Name", "Given name", "Forename", "Vorname", "名"}, 1});
  }
  return targets;
}

std::vector<Target> brought_targets(const Context& ctx, const meta::Brought& brought) {
  if (!ctx.actor->may(brought.entity->name, access::Verb::kCreate)) return {};
  auto targets = import_targets(ctx, *brought.entity);
  std::erase_if(targets, [&](const auto& t) { return t.field && (t.field->system || t.field->index == brought.field); });
  for (auto& t : targets) t.name = brought.entity->name + "." + t.name;
  return targets;
}

std::vector<Target> all_targets(const Context& ctx, const meta::Entity& entity) {
  auto targets = import_targets(ctx, entity);
  for (const auto& brought : entity.brings)
    for (auto& t : brought_targets(ctx, brought)) targets.push_back(std::move(t));
  return targets;
}

std::string own_name(std::string_view name, const meta::Brought* brought) {
  const auto dot = name.find('.');
  if (brought == nullptr) return dot == std::string_view::npos ? std::string(name) : std::string();
  if (dot == std::string_view::npos || name.substr(0, dot) != brought->entity->name) return {};
  return std::string(name.substr(dot + 1));
}

}  // namespace keyuan::record::transfer
