// The rules as they are saved, who is away, and whether a rule's condition holds of a lead that may not be written yet.
#pragma once

#include <string>
#include <vector>

#include "meta/condition.hpp"
#include "modules/assignment/choose.hpp"
#include "record/context.hpp"
#include "record/hooks.hpp"
#include "record/record.hpp"

namespace keyuan::assignment {

struct Rule {
  base::Id id;              // nil: of a rehearsal
  std::size_t number = 0;   // its place among the active ones, from 1
  std::string name;
  How how = How::kRoundRobin;
  meta::Condition condition;
  std::vector<base::Id> people;
  std::map<base::Id, std::int64_t> weights;  // 1 where there is none
  std::optional<std::int64_t> most_open;
  base::Id pool;
  bool working_hours = false;
};
[[nodiscard]] Rule rule_of(const record::Record& record);
// Those that are on, in their order. Two statements, one when there is none.
[[nodiscard]] std::vector<Rule> active_rules(record::Context& ctx);

// Before hook. Problems `record.invalid` of the field at fault.
void check_rule(record::Context& ctx, const record::Record& rule);

// Whether it holds of the record as it is in memory, its references followed one step. Relative dates are those of the
// workspace's day of `now`. Cost: a statement for each reference followed.
[[nodiscard]] bool holds(record::Context& ctx, const meta::Condition& condition, const record::Record& record, base::Time now);

// Who is away when.
struct Away {
  base::Id user;
  std::string from, to;  // days, both included
};
[[nodiscard]] std::vector<Away> absences(record::Context& ctx, base::Date from);
[[nodiscard]] bool is_away(const std::vector<Away>& away, base::Id user, base::Date on);

// Before hook of absences: the person is the owner, whichever of both is named, and the last day is not before the first.
void check_absence(record::Context& ctx, record::Write& write);

}  // namespace keyuan::assignment
