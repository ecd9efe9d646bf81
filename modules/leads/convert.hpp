// Turning a lead into a customer: account, contact and opportunity without retyping, with what was said
// and planned carried over.
#pragma once

#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::leads {

// Existing records that the lead may already be, as far as the actor sees them.
struct Proposal {
  std::vector<record::Record> accounts;  // of the same name or phone
  std::vector<record::Record> contacts;  // of the same e-mail or number
};
[[nodiscard]] Proposal propose(record::Context& ctx, base::Id lead);

// What becomes of the lead. An id takes the existing record; otherwise a new one is made from the lead,
// with `changes` over it. The opportunity is optional.
struct Part {
  base::Id existing;
  record::Changes changes;
};
struct Conversion {
  Part account, contact;
  std::optional<Part> opportunity;
};
struct Converted {
  base::Id account, contact, opportunity;  // nil: none was made
};

// Errors: 409 `leads.already_converted`; 403 when something of the lead is masked to the actor (record/access/masked.hpp):
// he takes it over first; those of record::create for each part, fields prefixed with the
// part's name ("account.name").
Converted convert(record::Context& ctx, base::Id lead, const Conversion& wanted);

// Takes a conversion back: what it made goes to the recycle bin; follow-ups, tasks and promises return to the lead, also
// from records that were there before.
// Errors: 409 `leads.not_converted`; 409 `leads.worked_on_since` when something it made was changed, or
// has got other records since.
void unconvert(record::Context& ctx, base::Id lead);

}  // namespace keyuan::leads
