// The clock of an owned record: the moment at which it goes back to its pool, and why. Nothing but a function of the
// record's facts and of the pool's rules, so that switching a rule off and on again loses no date.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "base/time.hpp"
#include "base/working_days.hpp"
#include "modules/pools/rules.hpp"

namespace keyuan::pools {

// What is known of an owned record.
struct Facts {
  std::optional<base::Time> claimed_at{};         // since when its owner has it; none: no clock runs
  std::optional<base::Time> last_follow_up_at{};  // whoever followed up
  std::optional<base::Time> opportunity_at{};     // the newest opportunity was made then
  bool open_opportunity = false;
  std::optional<base::Date> won_on{};             // the last opportunity that was won
  std::optional<base::Date> contract_ended_on{};  // of those won the last; a day to come: it has not ended yet
  std::optional<base::Date> locked_until{};       // it stays until that day is over
  int extended_days = 0;                          // granted by the pool's administrators
  char klass = 0;                                 // 'A' … 'D'; 0: none
};

// How a pool counts days: calendar days are 24 hours each, working days end at the same time of day.
struct Days {
  const base::WorkingDays& calendar;
  bool working = false;

  [[nodiscard]] base::Time after(base::Time from, int days) const;
  [[nodiscard]] base::Time end_of(base::Date day) const;  // the first moment of the next
};

struct Due {
  base::Time at;
  Kind why;
  auto operator<=>(const Due&) const = default;
};

// The earliest moment of the active rules for its class that do not exempt it; then later by what was granted, and not
// before the day until which it is locked is over. Of rules that agree the first counts. Nothing when no rule holds.
// `exempt` says whether a rule spares this record.
[[nodiscard]] std::optional<Due> returns_at(std::span<const Rule> rules, const Facts& facts, const Days& days,
                                            const std::function<bool(const Rule&)>& exempt);

// When a single rule would take it, without extension or lock; nothing when it is satisfied.
[[nodiscard]] std::optional<base::Time> due_by(const Rule& rule, const Facts& facts, const Days& days);

}  // namespace keyuan::pools
