#include "record/access/org.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace keyuan::record::access {
namespace {

constexpr std::string_view kPeople =
    R"(SELECT id, name, email, department, manager, active, language, zone FROM "user" WHERE removed_at IS NULL)";
constexpr std::string_view kRolesHeld = R"(SELECT source, target FROM user__roles)";
constexpr std::string_view kDepartments = R"(SELECT id, parent FROM department WHERE removed_at IS NULL)";
constexpr std::string_view kRoles = R"(SELECT id, name, rights FROM role WHERE removed_at IS NULL)";
constexpr std::string_view kShares =
    R"(SELECT DISTINCT entity, grantee FROM share)";

// {"account":{"read":"all","fields":{"credit_code":"hidden"}}}; {"*":"all"} is the administrator.
void read_rights(std::string_view text, bool& administrator,
                 std::unordered_map<std::string, EntityRights>& rights) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return;
  administrator = json.contains("*");
  for (const auto& [entity, verbs] : json.items()) {
    if (!verbs.is_object()) continue;
    auto& r = rights[entity];
    for (int v = 0; v < kVerbs; ++v)
      if (const auto it = verbs.find(kVerbNames[v]); it != verbs.end() && it->is_string())
        r.scopes[v] = scope_named(it->get_ref<const std::string&>());
    if (const auto fields = verbs.find("fields"); fields != verbs.end() && fields->is_object())
      for (const auto& [field, mode] : fields->items())
        r.fields[field] = mode == "hidden" ? FieldMode::kHidden
                          : mode == "read_only" ? FieldMode::kReadOnly
                                                : FieldMode::kEdit;
  }
}

EntityRights rights_to_own() {
  EntityRights rights;
  for (const auto verb : {Verb::kRead, Verb::kUpdate, Verb::kRemove}) rights.scopes[static_cast<int>(verb)] = kOwn;
  rights.personal = true;
  return rights;
}

}  // namespace

std::shared_ptr<const Org> Org::load(db::Transaction& tx, const std::vector<std::string>& personal, std::vector<Place> places) {
  auto org = std::make_shared<Org>();
  org->places_ = std::move(places);
  for (auto rows = tx.query(kPeople); rows.next();) {
    Person p;
    p.id = rows.id(0);
    p.name = rows.text(1);
    p.email = rows.text(2);
    p.department = rows.id(3);
    p.manager = rows.id(4);
    p.active = rows.is_null(5) || rows.integer(5) != 0;
    p.language = rows.text(6);
    p.zone = rows.text(7);
    org->by_email_[p.email] = p.id;
    org->people_.emplace(p.id, std::move(p));
  }
  for (auto rows = tx.query(kRolesHeld); rows.next();)
    if (const auto it = org->people_.find(rows.id(0)); it != org->people_.end())
      it->second.roles.push_back(rows.id(1));
  for (auto rows = tx.query(kDepartments); rows.next();) org->parent_[rows.id(0)] = rows.id(1);
  for (auto rows = tx.query(kRoles); rows.next();) {
    Role role;
    role.name = rows.text(1);
    read_rights(rows.text(2), role.administrator, role.rights);
    org->roles_.emplace(rows.id(0), std::move(role));
  }
  for (auto rows = tx.query(kShares); rows.next();)
    org->shared_with_[std::string(rows.text(0))].insert(rows.id(1));
  for (const auto& [id, person] : org->people_)
    if (person.active) org->actors_[id] = org->make_actor(person, personal);
  return org;
}

std::shared_ptr<const Actor> Org::make_actor(const Person& person, const std::vector<std::string>& personal) const {
  auto actor = std::make_shared<Actor>();
  actor->user = person.id;
  actor->name = person.name;
  actor->department = person.department;
  actor->departments_below = departments_below(person.department);
  actor->people_below = {person.id};
  for (std::size_t i = 0; i < actor->people_below.size(); ++i)  // grows while we walk; a circle ends it
    for (const auto& [id, other] : people_)
      if (other.manager == actor->people_below[i] &&
          std::find(actor->people_below.begin(), actor->people_below.end(), id) == actor->people_below.end())
        actor->people_below.push_back(id);

  for (const auto& role_id : person.roles) {
    const auto it = roles_.find(role_id);
    if (it == roles_.end()) continue;
    const Role& role = it->second;
    actor->administrator |= role.administrator;
    // Scopes add up. A field is as open as his most open role that can read the record type at all.
    for (const auto& [entity, theirs] : role.rights) {
      auto [mine, fresh] = actor->rights.try_emplace(entity, theirs);
      if (fresh) continue;
      const bool could_read = mine->second.scopes[static_cast<int>(Verb::kRead)] != kNone;
      for (int v = 0; v < kVerbs; ++v) mine->second.scopes[v] |= theirs.scopes[v];
      if (theirs.scopes[static_cast<int>(Verb::kRead)] == kNone) continue;
      if (!could_read) {
        mine->second.fields = theirs.fields;
        continue;
      }
      for (auto& [field, mode] : mine->second.fields) {
        const auto other = theirs.fields.find(field);
        mode = other == theirs.fields.end() ? FieldMode::kEdit : std::min(mode, other->second);
      }
    }
  }
  for (const auto& entity : personal) actor->rights[entity] = rights_to_own();
  give_places(*actor);
  return actor;
}

void Org::give_places(Actor& actor) const {
  actor.places.clear();
  if (places_.empty()) return;
  auto his = grantees(actor);
  if (const auto* who = person(actor.user)) his.insert(his.end(), who->roles.begin(), who->roles.end());
  const auto among = [&](const std::vector<base::Id>& named) {
    return std::find_first_of(named.begin(), named.end(), his.begin(), his.end()) != named.end();
  };
  for (const auto& place : places_) {
    const bool administers = among(place.administer);
    auto& rights = actor.places[place.entity];
    if (administers || among(place.read)) rights.read.push_back(place.id);
    if (administers) rights.administer.push_back(place.id);
    if (!administers && !actor.administrator)
      for (const auto& field : place.masked) rights.masked[field].push_back(place.id);
  }
}

const Place* Org::place(std::string_view entity, base::Id id) const {
  const auto it = std::find_if(places_.begin(), places_.end(), [&](const Place& one) { return one.id == id && one.entity == entity; });
  return it == places_.end() ? nullptr : &*it;
}

bool Org::has_places(std::string_view entity) const {
  return std::any_of(places_.begin(), places_.end(), [&](const Place& one) { return one.entity == entity; });
}

const Person* Org::person(base::Id id) const {
  const auto it = people_.find(id);
  return it == people_.end() ? nullptr : &it->second;
}

const Person* Org::by_email(std::string_view email) const {
  const auto it = by_email_.find(std::string(email));
  return it == by_email_.end() ? nullptr : person(it->second);
}

base::Id Org::department_of(base::Id user) const {
  const auto* p = person(user);
  return p ? p->department : base::Id{};
}

std::vector<base::Id> Org::departments_below(base::Id department) const {
  std::vector<base::Id> below;
  if (!department) return below;
  below.push_back(department);
  for (std::size_t i = 0; i < below.size(); ++i)
    for (const auto& [id, parent] : parent_)
      if (parent == below[i] && std::find(below.begin(), below.end(), id) == below.end()) below.push_back(id);
  return below;
}

std::shared_ptr<const Actor> Org::actor(base::Id user) const {
  const auto it = actors_.find(user);
  return it == actors_.end() ? nullptr : it->second;
}

std::vector<base::Id> Org::grantees(const Actor& actor) const {
  std::vector<base::Id> ids;
  if (actor.user) ids = {actor.user, kEverybody};
  for (auto department = actor.department; department && ids.size() < 64;) {
    ids.push_back(department);
    const auto it = parent_.find(department);
    department = it == parent_.end() ? base::Id{} : it->second;
  }
  return ids;
}

bool Org::may_have_shares(const Actor& actor, const std::string& entity) const {
  const auto it = shared_with_.find(entity);
  if (it == shared_with_.end()) return false;
  for (const auto& id : grantees(actor))
    if (it->second.contains(id)) return true;
  return false;
}

}  // namespace keyuan::record::access
