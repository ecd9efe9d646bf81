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
  return ctx.actor->administrator || ctx.actor->field(entity.name, field.name) == access::FieldMode::kEdit;
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

}  // namespace keyuan::record::transfer
