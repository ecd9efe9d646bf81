// A record shared with a person or a department, to read or to edit, for a time or for good.
#pragma once

#include <optional>
#include <string>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record::access {

struct NewShare {
  base::Id user, department;  // one of the two
  bool edit = false;
  std::optional<base::Time> until;
};

// Sharing again with the same person changes the share. Errors: 403 unless the actor may share the
// record, 422 when there is no such person or department, or the end is past. Returns its id.
base::Id share(Context& ctx, const Entity& entity, base::Id record, const NewShare& wanted);
// Problem `not found` when there is no such share of the record.
void unshare(Context& ctx, const Entity& entity, base::Id record, base::Id share);
// Appends {"data":[{"id","with":{"user":{…}}|{"department":{…}},"level","until","by","at"}]}.
void shares_of(Context& ctx, const Record& record, std::string& out);

// Why somebody may or may not do what with a record: {"may":{"read":true,…},"why":[sentences]} in the
// language of the context. `whose` is the person asked about.
void explain(Context& ctx, const Record& record, const Actor& whose, std::string& out);

}  // namespace keyuan::record::access
