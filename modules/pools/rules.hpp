// The rules of a pool as plain values, and what they say to somebody who wants to claim. No database, no clock of its own.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "meta/condition.hpp"

namespace keyuan::pools {

// What did not happen, or ended, before a record is taken back.
enum class Kind { kNoFollowUpAfterClaim, kNoFollowUp, kNoOpportunity, kNotWon, kContractEnded };

[[nodiscard]] std::string_view name_of(Kind kind);  // "no_follow_up": in the database and on the wire
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

struct Rule {
  base::Id id;
  Kind kind = Kind::kNoFollowUp;
  int days = 0;
  std::string classes;                    // "AB"; empty: all, also records without one
  std::optional<meta::Condition> exempt;  // records for which it is true are spared
  bool active = true;

  [[nodiscard]] bool is_for(char klass) const {
    return classes.empty() || (klass != 0 && classes.find(klass) != std::string::npos);
  }
};

// How much one may claim; none: as much as he likes.
struct Limits {
  std::optional<std::int64_t> per_day, per_week, held, department_held;
  std::map<base::Id, std::int64_t> held_by_role;  // instead of `held`, for whoever has the role
  std::int64_t ban_days = 0, fresh_hours = 0, pause_minutes = 0;

  // What a person with these roles may hold: the most that one of them says, otherwise what everybody may.
  [[nodiscard]] std::optional<std::int64_t> held_with(const std::vector<base::Id>& roles) const;
};

// What somebody has done and has.
struct Standing {
  std::int64_t today = 0, this_week = 0, held = 0, department_held = 0;
  std::optional<std::int64_t> may_hold{};  // Limits::held_with
  std::optional<base::Time> last_claim{};
  base::Time day_ends{}, week_ends{};      // when the counts begin anew
};

struct Refusal {
  std::string code;                   // of a problem: "pools.day_limit"
  std::optional<base::Time> until{};  // when another try may succeed; none: nobody knows
  std::optional<std::int64_t> limit{};
  base::Id by{};                      // who has it already
};

// Whether he has to wait before he may claim at all. Asked once for a selection, which is one claim.
[[nodiscard]] std::optional<Refusal> pause(const Limits& limits, const Standing& standing, base::Time now);
// Whether he may claim one more.
[[nodiscard]] std::optional<Refusal> one_more(const Limits& limits, const Standing& standing);
// Whether a record that lies in the pool since `pooled_at` may be claimed by anybody.
[[nodiscard]] std::optional<Refusal> fresh(const Limits& limits, base::Time pooled_at, base::Time now);

}  // namespace keyuan::pools
