// Giving a lead to somebody by the rules, with the reason kept; by hand; and taking what a rule proposed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "modules/assignment/rules.hpp"
#include "record/bulk.hpp"
#include "record/context.hpp"
#include "record/hooks.hpp"

namespace keyuan::assignment {

// What is known of people while leads are given out: the database, or what a rehearsal imagines.
class Desk {
 public:
  virtual ~Desk() = default;
  // The rule's turn, held until the end so that two at once come one after the other.
  virtual Turn turn(const Rule& rule) = 0;
  virtual void keep(const Rule& rule, const Turn& turn) = 0;
  // Open leads of these people, by person.
  virtual std::map<base::Id, std::int64_t> open(const std::vector<base::Id>& people) = 0;
  virtual bool away(base::Id user, base::Date on) = 0;
};

struct Decision {
  const Rule* rule = nullptr;  // null: no rule found anybody
  base::Id who, pool;          // one of them
  bool proposed = false;
  std::string why;             // in the language that was asked for
};

// The first rule that holds of the lead at `now` and finds somebody.
[[nodiscard]] Decision decide(record::Context& ctx, const std::vector<Rule>& rules, const record::Record& lead, base::Time now, Desk& desk,
                              base::Language language);

// Before hook of leads. A new open lead without an owner is given out; whoever changes the owner otherwise is kept as the
// reason. Cost without rules: one statement for a lead without an owner, none for others.
void assign_new(record::Context& ctx, record::Write& write);
void note_by_hand(record::Context& ctx, record::Write& write);

// The rules anew, whoever has it now; a lead that no rule takes stays as it is.
record::Record assign_again(record::Context& ctx, base::Id lead);
// Who may change the lead, or is proposed, makes the proposed person its owner. Errors: 409 `assignment.nobody_proposed`.
record::Record accept(record::Context& ctx, base::Id lead);
// Each lead for itself, under the person's own right to change it.
void assign_by_hand(record::Context& ctx, const std::vector<base::Id>& leads, base::Id to, record::BulkResult& result);

}  // namespace keyuan::assignment
