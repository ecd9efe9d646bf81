#include "record/access/actor.hpp"

#include <algorithm>

namespace keyuan::record::access {

std::uint8_t scope_named(std::string_view word) {
  if (word == "own") return kOwn;
  if (word == "own_and_below") return kOwnAndBelow;
  if (word == "department") return kInDepartment;
  if (word == "department_and_below") return kDepartmentAndBelow;
  if (word == "all") return kAll;
  return kNone;
}

std::uint8_t Actor::scope(std::string_view entity, Verb verb) const {
  if (read_only_token && verb != Verb::kRead && verb != Verb::kExport) return kNone;
  const auto it = rights.find(std::string(entity));
  if (administrator && (it == rights.end() || !it->second.personal)) return kAll;
  return it == rights.end() ? std::uint8_t{kNone} : it->second.scopes[static_cast<int>(verb)];
}

FieldMode Actor::field(std::string_view entity, std::string_view field) const {
  if (administrator) return FieldMode::kEdit;
  const auto it = rights.find(std::string(entity));
  if (it == rights.end()) return FieldMode::kEdit;
  const auto mode = it->second.fields.find(std::string(field));
  return mode == it->second.fields.end() ? FieldMode::kEdit : mode->second;
}

const std::vector<base::Id>& Actor::places_for(std::string_view entity, Verb verb) const {
  static const std::vector<base::Id> none;
  if (places.empty() || !may(entity, verb)) return none;
  const auto it = places.find(std::string(entity));
  if (it == places.end()) return none;
  if (verb == Verb::kRead) return it->second.read;
  return verb == Verb::kUpdate || verb == Verb::kBulk ? it->second.administer : none;
}

const std::vector<base::Id>& Actor::masked_in(std::string_view entity, const std::string& field) const {
  static const std::vector<base::Id> none;
  const auto it = places.empty() ? places.end() : places.find(std::string(entity));
  if (it == places.end()) return none;
  const auto masked = it->second.masked.find(field);
  return masked == it->second.masked.end() ? none : masked->second;
}

bool Actor::covers(std::string_view entity, Verb verb, base::Id owner, base::Id in_department) const {
  const auto contains = [](const std::vector<base::Id>& ids, base::Id id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  const auto bits = scope(entity, verb);
  if (bits & kAll) return true;
  if (!owner && in_department && contains(places_for(entity, verb), in_department)) return true;
  if ((bits & kOwn) && owner && owner == user) return true;
  if ((bits & kOwnAndBelow) && owner && contains(people_below, owner)) return true;
  if ((bits & kInDepartment) && in_department && in_department == department) return true;
  return (bits & kDepartmentAndBelow) && in_department && contains(departments_below, in_department);
}

std::shared_ptr<const Actor> Actor::system() {
  static const auto actor = [] {
    auto a = std::make_shared<Actor>();
    a->name = "Keyuan";
    a->administrator = true;
    return std::shared_ptr<const Actor>(std::move(a));
  }();
  return actor;
}

}  // namespace keyuan::record::access
