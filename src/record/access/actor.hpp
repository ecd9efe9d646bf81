// Who acts, and what he may do: the sum of his roles.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"

namespace keyuan::record::access {

enum class Verb { kCreate, kRead, kUpdate, kRemove, kPurge, kImport, kExport, kBulk, kShare };
constexpr int kVerbs = 9;
constexpr std::array<std::string_view, kVerbs> kVerbNames = {"create", "read",   "update", "remove", "purge",
                                                             "import", "export", "bulk",   "share"};

// How far a verb reaches, as bits: a person with two roles has the union.
enum Scope : std::uint8_t {
  kNone = 0, kOwn = 1, kOwnAndBelow = 2, kInDepartment = 4, kDepartmentAndBelow = 8, kAll = 16
};
// kNone for a word that is none of: own, own_and_below, department, department_and_below, all.
[[nodiscard]] std::uint8_t scope_named(std::string_view word);

enum class FieldMode : std::uint8_t { kEdit, kReadOnly, kHidden };

struct EntityRights {
  std::array<std::uint8_t, kVerbs> scopes{};
  std::unordered_map<std::string, FieldMode> fields;  // only those that are not kEdit
  bool personal = false;  // to his own, whatever his roles say; also an administrator's
};

// Of one record type: where he belongs, and what is masked to him (place.hpp).
struct PlaceRights {
  std::vector<base::Id> read;        // also those that he administers
  std::vector<base::Id> administer;
  std::unordered_map<std::string, std::vector<base::Id>> masked;  // by field: the places, also those that he does not belong to
};

struct Actor {
  base::Id user;                            // nil for the system
  std::string name;
  base::Id department;
  std::vector<base::Id> people_below;       // himself and all who report to him, at any depth
  std::vector<base::Id> departments_below;  // his department and all below it
  bool administrator = false;               // may do everything
  bool read_only_token = false;             // signed in by a token without the scope `write`
  std::unordered_map<std::string, EntityRights> rights;  // by entity
  std::unordered_map<std::string, PlaceRights> places;   // by entity; none of types that lie in no place

  [[nodiscard]] std::uint8_t scope(std::string_view entity, Verb verb) const;
  [[nodiscard]] bool may(std::string_view entity, Verb verb) const { return scope(entity, verb) != kNone; }
  [[nodiscard]] FieldMode field(std::string_view entity, std::string_view field) const;
  // The places whose records `verb` reaches beyond its scope: to read, those he belongs to; to update and to change many,
  // those he administers; for other verbs none. A place widens what his roles let him do and gives no verb of its own.
  [[nodiscard]] const std::vector<base::Id>& places_for(std::string_view entity, Verb verb) const;
  // The places in which that field is masked to him.
  [[nodiscard]] const std::vector<base::Id>& masked_in(std::string_view entity, const std::string& field) const;
  // Whether the scope for `verb`, or a place, covers a record of this owner and department. Shares are not asked.
  [[nodiscard]] bool covers(std::string_view entity, Verb verb, base::Id owner, base::Id department) const;

  // The program itself: jobs, imports of the command line, verbs that write on a person's behalf.
  [[nodiscard]] static std::shared_ptr<const Actor> system();
};

}  // namespace keyuan::record::access
