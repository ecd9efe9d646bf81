// The fields of a record type that a file may fill, and all the names they go by.
#pragma once

#include <string>
#include <vector>

#include "record/context.hpp"

namespace keyuan::record::transfer {

// Parts of a person's name for record types that keep it in one field.
constexpr std::string_view kFamilyName = "name:family", kGivenName = "name:given";

struct Target {
  std::string name;            // of the field, or one of the above
  const meta::Field* field = nullptr;  // null for the parts of a name
  std::vector<std::string> names;      // as written: labels first, then the field's name, then synonyms
  std::size_t labels = 0;              // how many of them are labels or the name itself
};

// In the order of the fields. Owner, creation date and creator are among them, other system fields,
// hidden, read-only and computed ones are not.
[[nodiscard]] std::vector<Target> import_targets(const Context& ctx, const meta::Entity& entity);
// The same of a record that a row brings along; their names are "contact.mobile". Empty where the actor may
// not create such records.
[[nodiscard]] std::vector<Target> brought_targets(const Context& ctx, const meta::Brought& brought);
// Both.
[[nodiscard]] std::vector<Target> all_targets(const Context& ctx, const meta::Entity& entity);
// A target's name without the record type in front of it; empty when it is not of `brought` (null: not of
// the row's own record).
[[nodiscard]] std::string own_name(std::string_view name, const meta::Brought* brought);
[[nodiscard]] bool may_import(const Context& ctx, const meta::Entity& entity, const meta::Field& field);

}  // namespace keyuan::record::transfer
