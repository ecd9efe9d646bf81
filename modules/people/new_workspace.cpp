#include "modules/people/new_workspace.hpp"

#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/services.hpp"
#include "fields/department.hpp"
#include "fields/role.hpp"
#include "record/load.hpp"
#include "record/write.hpp"

namespace keyuan::people {
namespace {

namespace role = fields::role;
namespace department = fields::department;

// {"account":{"read":"all",…},…} from the modules' permissions; {"*":"all"} for who may do everything.
nlohmann::json rights_of(const meta::Snapshot& meta, const std::string& name) {
  if (name == meta.roles().front()) return {{"*", "all"}};
  auto rights = nlohmann::json::object();
  for (const auto& permission : meta.permissions())
    if (permission.role == name)
      for (const auto& [verb, scope] : permission.verbs) rights[permission.entity][verb] = scope;
  return rights;
}

constexpr std::string_view kTypes = "people.types";  // whose rights the shipped roles have had, as a list

std::set<std::string> types_of(const meta::Snapshot& meta) {
  std::set<std::string> types;
  for (const auto& permission : meta.permissions()) types.insert(permission.entity);
  return types;
}

void note_types(record::Context& ctx) { app::set_setting(ctx.db, kTypes, nlohmann::json(types_of(ctx.meta())).dump()); }

// A company from before the note has had those that a shipped role speaks of.
std::set<std::string> types_had(record::Context& ctx, const std::vector<record::Record>& roles) {
  if (const auto noted = app::setting(ctx.db, kTypes); !noted.empty()) return nlohmann::json::parse(noted);
  std::set<std::string> types;
  for (const auto& one : roles) {
    const auto rights = nlohmann::json::parse(base::as_text(one[role::rights.index]));
    for (const auto& [type, _] : rights.items()) types.insert(type);
  }
  return types;
}

std::vector<record::Record> shipped_roles(record::Context& ctx) {
  std::vector<base::Id> ids;
  for (auto rows = ctx.db.query("SELECT id FROM role WHERE seeded = 1 AND removed_at IS NULL ORDER BY seq"); rows.next();) ids.push_back(rows.id(0));
  std::vector<record::Record> roles;
  for (const auto& id : ids) roles.push_back(*record::load(ctx, ctx.entity(role::kEntity), id));
  return roles;
}

}  // namespace

void give_rights_to_new_types(record::Context& ctx) {
  const auto roles = shipped_roles(ctx);
  const auto had = types_had(ctx, roles);
  for (const auto& one : roles) {
    auto rights = nlohmann::json::parse(base::as_text(one[role::rights.index]));
    const auto before = rights;
    const auto shipped = rights_of(ctx.meta(), base::as_text(one[role::name.index]));
    for (const auto& [type, verbs] : shipped.items())
      if (type != "*" && !had.contains(type)) rights[type] = verbs;
    if (rights == before) continue;
    record::Changes changes;
    changes.set(role::rights, rights.dump());
    (void)record::update(ctx, ctx.entity(role::kEntity), one.id(), changes);
  }
  note_types(ctx);
}

void seed_roles_and_company(record::Context& ctx) {
  for (const auto& name : ctx.meta().roles()) {
    record::Changes changes;
    changes.set(role::name, name);
    changes.set(role::title, ctx.meta().words().text(ctx.workspace->language, "roles." + name));
    changes.set(role::rights, rights_of(ctx.meta(), name).dump());
    changes.set(role::seeded, true);
    record::create(ctx, ctx.entity(role::kEntity), changes);
  }
  record::Changes company;
  company.set(department::name, ctx.workspace->name.empty() ? std::string("Keyuan") : ctx.workspace->name);
  record::create(ctx, ctx.entity(department::kEntity), company);
  note_types(ctx);
}

}  // namespace keyuan::people
