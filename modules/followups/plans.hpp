// A follow-up plan with its steps in the order in which they are done, and what must hold of one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/hooks.hpp"

namespace keyuan::followups {

struct Step {
  base::Id id;
  std::int64_t position = 0;
  int day = 0;
  std::string kind, goal, talk_track;
};

struct Plan {
  base::Id id;
  std::string name, entity;  // lead or account
  bool active = false, working_days = false, removed = false;
  std::string stops_on;      // as stored: "|reply|won|"
  std::vector<Step> steps;   // by day, then position

  [[nodiscard]] bool stops(std::string_view on) const { return stops_on.find("|" + std::string(on) + "|") != std::string::npos; }
  [[nodiscard]] const Step* step(base::Id id) const;
};

// Also a removed one; none when there is no such plan. Two statements.
[[nodiscard]] std::optional<Plan> load_plan(record::Context& ctx, base::Id id);

// Before a plan is written: its rule is one that can be asked of a single record, whom it is for stays once it ran, and a
// new one stops on an answer, on conversion and when the owner is taken away, unless something else is said. Problems at
// `start_when` (those of filters), `for` `followups.fixed_once_made`.
void check_plan(record::Context& ctx, record::Write& write);
// A new step without a position stands behind the others.
void place_step(record::Context& ctx, record::Write& write);

}  // namespace keyuan::followups
