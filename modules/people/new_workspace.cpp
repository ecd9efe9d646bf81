#include "modules/people/new_workspace.hpp"

#include <nlohmann/json.hpp>

#include "fields/department.hpp"
#include "fields/role.hpp"
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

}  // namespace

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
}

}  // namespace keyuan::people
