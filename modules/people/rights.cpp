#include "modules/people/rights.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/role.hpp"
#include "record/access/actor.hpp"

namespace keyuan::people {
namespace {

namespace role = fields::role;
using nlohmann::json;
using record::access::kVerbNames;

[[noreturn]] void refuse(const std::string& place) {
  throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, {{"rights" + place.substr(0, 200), "people.bad_right", {}}});
}

void check_fields(const meta::Entity& entity, const json& fields, const std::string& place) {
  if (!fields.is_object()) refuse(place);
  for (const auto& [name, mode] : fields.items()) {
    const bool known = mode == "hidden" || mode == "read_only" || mode == "edit";
    if ((!entity.find(name) && !name.starts_with("x_")) || !known) refuse(place + "." + name);
  }
}

void check_entity(const meta::Entity& entity, const json& verbs, const std::string& place) {
  if (!verbs.is_object()) refuse(place);
  for (const auto& [verb, scope] : verbs.items()) {
    const auto here = place + "." + verb;
    if (verb == "fields") {
      check_fields(entity, scope, here);
      continue;
    }
    const bool known = std::find(kVerbNames.begin(), kVerbNames.end(), verb) != kVerbNames.end();
    const bool reaches = scope == "none" || (scope.is_string() && record::access::scope_named(scope.get_ref<const std::string&>()));
    if (!known || !reaches) refuse(here);
  }
}

}  // namespace

void check_rights(record::Context& ctx, record::Write& write) {
  const auto& text = base::as_text(write.after[role::rights.index]);
  if (text.empty() || (write.before && !write.changes(role::rights))) return;
  const auto rights = json::parse(text, nullptr, false);
  if (!rights.is_object()) refuse("");
  for (const auto& [name, verbs] : rights.items()) {
    if (name == "*" && verbs == "all") continue;
    const auto* entity = ctx.meta().find(name);
    if (!entity) refuse("." + name);
    check_entity(*entity, verbs, "." + name);
  }
}

}  // namespace keyuan::people
