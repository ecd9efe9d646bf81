// What a record's score is, from rules and facts: pure, so that a live change, the recomputing of all and a rehearsal
// cannot differ.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "meta/condition.hpp"

namespace keyuan::scoring {

enum class Behaviour { kField, kFollowUps, kSignals, kDaysSinceFollowUp, kCompleteness };

struct Rule {
  base::Id id;  // nil: of a rehearsal
  std::string name;
  Behaviour behaviour = Behaviour::kField;
  std::int64_t points = 0;
  std::optional<std::int64_t> most;            // its part is at most this, either way
  std::optional<std::int64_t> half_life_days;
  meta::Condition condition;                   // empty: every record
  std::string since;                           // field from whose moment it decays; empty: the record's making
  std::vector<std::string> signals;            // which count; empty: any
  std::vector<std::string> fields;             // whose filling counts; empty: those of the form
};

struct FollowUp {
  base::Time at;
  std::string signals;  // "|price|delivery|"
};

// Of one rule about one record.
struct RuleFacts {
  bool holds = false;                  // its condition
  std::optional<base::Time> since{};   // from when it decays
  int filled = 0, of = 0;              // fields
  std::optional<base::Time> until{};   // when the condition must be asked again, for time alone
};
struct Facts {
  base::Time created_at;
  std::optional<base::Time> last_follow_up_at{};
  std::vector<FollowUp> follow_ups{};
  std::vector<RuleFacts> rules{};  // as many as there are rules
};

// What one rule gives, and what of.
struct Part {
  std::size_t rule = 0;
  std::int64_t points = 0;       // rounded, half away from zero
  bool capped = false;
  std::int64_t count = 0;        // follow-ups, signals, days, fields filled
  std::int64_t of = 0;           // fields asked for
  std::optional<base::Time> latest;  // the newest of those that count; from when it decays
};
struct Score {
  std::int64_t score = 0;                  // the sum of the parts
  std::vector<Part> parts;                 // those that give something, in the order of the rules
  std::optional<base::Time> changes_at;    // when time alone changes it next
};

// The points of a behaviour that happened at `at` are points × 2^(−age / half-life); of several, their sum: exponential
// decay A = A₀ e^(−λt) with λ = ln 2 / half-life (IUPAC Compendium of Chemical Terminology, "exponential decay" E02275; Pure
// Appl. Chem. 54 (1982) 1533). What lies in the future has not begun to decay.
//
// Each rule's part is limited to `most` and then rounded, so that the parts add up to the score. Cost: rules × follow-ups.
[[nodiscard]] Score score_of(std::span<const Rule> rules, const Facts& facts, base::Time now);

// The least scores of A, B and C; D is below.
struct Grades {
  std::array<std::int64_t, 3> least{80, 50, 20};
  bool operator==(const Grades&) const = default;
};
[[nodiscard]] std::string_view grade_of(const Grades& grades, std::int64_t score);

}  // namespace keyuan::scoring
