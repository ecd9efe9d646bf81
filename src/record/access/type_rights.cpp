#include "record/access/type_rights.hpp"

#include <functional>
#include <vector>

#include <nlohmann/json.hpp>

#include "record/load.hpp"
#include "record/write.hpp"

namespace keyuan::record::access {
namespace {

using nlohmann::json;

bool is_daily(const std::string& verb) { return verb == "create" || verb == "read" || verb == "update"; }

json rights_like(const json& rights, const meta::Entity& type) {
  auto out = json::object();
  for (const auto& [verb, scope] : rights.items()) {
    if (verb == "fields" || scope == "none") continue;
    if (type.owned) out[verb] = scope;
    else if (scope == "all" || is_daily(verb)) out[verb] = "all";
  }
  return out;
}

// Whoever may do everything may do so with what comes.
void change_roles(Context& ctx, const std::function<void(json& rights)>& change) {
  const auto& role = ctx.entity("role");
  const int field = role.find("rights")->index;
  std::vector<base::Id> ids;
  for (auto rows = ctx.db.query("SELECT id FROM role WHERE removed_at IS NULL ORDER BY seq"); rows.next();) ids.push_back(rows.id(0));
  for (const auto& id : ids) {
    const auto one = load(ctx, role, id, Lock::kForUpdate);
    auto rights = json::parse(base::as_text((*one)[field]), nullptr, false);
    if (!rights.is_object() || rights.contains("*")) continue;
    const auto before = rights;
    change(rights);
    if (rights == before) continue;
    Changes changes;
    changes.put(field, rights.dump());
    (void)update(ctx, role, id, changes);
  }
}

}  // namespace

void give_rights_like(Context& ctx, const meta::Entity& type, const meta::Entity& like) {
  change_roles(ctx, [&](json& rights) {
    if (!rights.contains(like.name)) return;
    if (auto its = rights_like(rights[like.name], type); !its.empty()) rights[type.name] = std::move(its);
  });
}

void take_rights(Context& ctx, const meta::Entity& type) {
  change_roles(ctx, [&](json& rights) { rights.erase(type.name); });
}

}  // namespace keyuan::record::access
