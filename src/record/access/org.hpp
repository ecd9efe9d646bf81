// The company's people, departments and roles, held in memory: a few hundred rows that every request
// needs. Read anew when one of them changes.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"
#include "record/access/actor.hpp"
#include "record/access/place.hpp"

namespace keyuan::record::access {

struct Person {
  base::Id id, department, manager;
  std::string name, email, language, zone;
  bool active = true;
  std::vector<base::Id> roles;
};

// Whom a share may name instead of a person or a department.
inline constexpr base::Id kEverybody{{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}};

class Org {
 public:
  // Reads tables user, department, role, user__roles and who has shares at `now`. `personal`: the record types of
  // which everybody has his own. `places`: those there are.
  [[nodiscard]] static std::shared_ptr<const Org> load(db::Transaction& tx, const std::vector<std::string>& personal = {},
                                                       std::vector<Place> places = {});

  [[nodiscard]] const Person* person(base::Id id) const;
  [[nodiscard]] const Person* by_email(std::string_view email) const;  // in lower case
  [[nodiscard]] base::Id department_of(base::Id user) const;
  [[nodiscard]] std::vector<base::Id> departments_below(base::Id department) const;
  // Null when there is no such person or he is not active.
  [[nodiscard]] std::shared_ptr<const Actor> actor(base::Id user) const;
  // Whether any record of `entity` was ever shared with him or a department above or at his: only then
  // do his queries ask the table of shares.
  [[nodiscard]] bool may_have_shares(const Actor& actor, const std::string& entity) const;
  // Himself, everybody, and the departments he belongs to, upwards: whom a share may name to reach him.
  [[nodiscard]] std::vector<base::Id> grantees(const Actor& actor) const;
  [[nodiscard]] bool has_people() const { return !people_.empty(); }

  // Where records of that type may lie that nobody owns. Null when `id` is no place of it.
  [[nodiscard]] const Place* place(std::string_view entity, base::Id id) const;
  [[nodiscard]] bool has_places(std::string_view entity) const;
  // What `actor` may in the places there are, and what is masked to him, by himself, his departments and his roles.
  // Done already for those whom actor() gives.
  void give_places(Actor& actor) const;

 private:
  struct Role {
    std::string name;
    bool administrator = false;
    std::unordered_map<std::string, EntityRights> rights;
  };
  std::unordered_map<base::Id, Person> people_;
  std::unordered_map<std::string, base::Id> by_email_;
  std::unordered_map<base::Id, base::Id> parent_;  // of departments
  std::unordered_map<base::Id, Role> roles_;
  std::unordered_map<std::string, std::unordered_set<base::Id>> shared_with_;  // entity → grantees
  std::unordered_map<base::Id, std::shared_ptr<const Actor>> actors_;
  std::vector<Place> places_;

  [[nodiscard]] std::shared_ptr<const Actor> make_actor(const Person& person, const std::vector<std::string>& personal) const;
};

}  // namespace keyuan::record::access
