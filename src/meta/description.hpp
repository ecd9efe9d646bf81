// What a record type is: the compiled form of modules/*/entities/*.yaml together with what the
// administrator added. Everything else — table, validation, API, lists, forms, import, rights — is
// made from this and restates none of it. Frozen: a change makes a new Snapshot.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/value.hpp"
#include "meta/condition.hpp"
#include "meta/field_type.hpp"

namespace keyuan::meta {

struct Entity;

struct Choice {
  std::string value;
  std::string color;  // of Ant Design's palette, or empty
  bool custom = false;
  bool retired = false;  // kept for old records, not offered any more
  int place = 0;         // in the order they were made, however they are shown: that of stored lists
};

enum class OnRemove { kRefuse, kClear, kRemove };  // what a referring record does when its target is purged
enum class SearchAs { kNone, kName, kText, kCode, kPhone, kEmail };

struct Field {
  std::string name;
  const FieldType* type = nullptr;
  int index = 0;           // place in Entity::fields and in record::Record; stable for built-in fields
  bool required = false;
  bool read_only = false;  // written by the engine or by verbs, never by a client's create or update
  bool system = false;     // id, version, created_at, … : every record type has them
  bool custom = false;     // made by an administrator
  bool unique = false;     // among records not removed
  bool apart = false;      // made anew by a rule for many records at once: see record/apart.hpp
  bool title_sort = false; // has the shadow column <name>_sort, and sorts by it
  int max = 0;             // characters of text; 0: the type's own limit
  std::optional<std::int64_t> least, most;  // in stored units
  std::vector<Choice> choices;
  std::string to;          // reference, references, user: the entity's name
  const Entity* target = nullptr;
  OnRemove on_remove = OnRemove::kClear;
  std::string part_of;     // of a money or address field this belongs to
  std::string currency;    // money: name of its currency field
  SearchAs search = SearchAs::kNone;
  std::string default_value;  // literal, or "me", "today", "now", "workspace currency"; empty: none
  std::optional<Condition> required_if, visible_if;
  std::string region = "CN";  // phone: whose habit a number without a country code follows, ISO 3166
  std::string prefix;      // auto_number: "A-" gives A-000001
  const FieldType* as = nullptr;  // computed: the type its values are of
  bool related = true;     // reference: the target's page lists the records that refer to it so
  bool indexed = false;

  [[nodiscard]] const Choice* choice(std::string_view value) const;
};

struct Group { std::string name; std::vector<int> fields; };                 // a section of the form; "" has no heading
struct Related { const Entity* entity = nullptr; int field = 0; };           // records that refer to this one
// Records of another type that rows of a file bring along: the contact in a sheet of accounts.
struct Brought {
  const Entity* entity = nullptr;
  int field = 0;                // of `entity`: refers to the row's own record
  std::vector<int> first;       // its fields that a column is, where this type has one of that name too
};
struct Action { std::string name, method, path; };                           // a verb offered on a record
// How many living records there are and what they sum up to, by these fields: kept as records change, so that who asks
// for it, or for a part or a sum of it, reads no record (record/figures.hpp).
struct KeptFigures {
  struct By {
    int field = 0;
    std::string period;  // of a date: month or year; empty: each value by itself
  };
  std::string name;
  std::vector<By> group;
  std::vector<int> sum;
};

struct Entity {
  std::string name;    // account
  std::string path;    // accounts
  std::string table;   // account
  std::string module;  // accounts
  std::string icon;
  bool owned = false;     // has owner and department; access scopes apply
  bool personal = false;  // each sees only his own, administrators too; only the program makes them
  bool silent = false;    // its history is told by what it is about: made and changed without an event, found by no search
  bool timeline = false;  // its page has a timeline
  bool system = false;    // users, roles, views …: not offered for import, bulk, own fields
  bool custom = false;
  bool arranged = false;  // an administrator has arranged its groups or list
  std::vector<Field> fields;  // system fields first, then as described, then the administrator's
  int title = 0;
  std::vector<int> subtitle, list, keys;  // second line; default columns; what an import updates by
  std::vector<std::vector<int>> indexes;
  std::vector<Group> groups;
  std::vector<Related> related;
  std::vector<Brought> brings;
  std::vector<Action> actions;
  std::vector<KeptFigures> figures;
  int board = -1;          // field whose values are the board's columns
  std::unordered_map<std::string, int> by_name;

  [[nodiscard]] const Field* find(std::string_view name) const;  // null when there is none
  [[nodiscard]] const Field& operator[](int index) const { return fields[index]; }
  [[nodiscard]] const Field& title_field() const { return fields[title]; }
};

// Places of the system fields in every Entity::fields; the last two only when owned.
enum SystemField : int {
  kId, kVersion, kCreatedAt, kCreatedBy, kUpdatedAt, kUpdatedBy, kRemovedAt, kOwner, kDepartment
};

// A built-in field as C++ names it (generated, one header a record type: "fields/account.hpp"). T says
// what record::Record gives: std::string, std::int64_t, bool, base::Decimal, base::Date, base::Time,
// base::Id, std::vector<std::string>.
template <class T>
struct Handle {
  std::string_view entity, name;
  int index;
};

}  // namespace keyuan::meta
