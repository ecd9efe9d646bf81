// The rules of following up, without a database: when a step is due and what does it, what is due next, and what of a
// day's work is lost first.
#pragma once

#include <optional>
#include <string_view>

#include "base/id.hpp"
#include "base/working_days.hpp"

namespace keyuan::followups {

using base::Time;

// Whether a follow-up by that channel does a step of that kind: a meeting is a visit, and a gift is brought, or sent and
// noted down.
[[nodiscard]] bool does_step(std::string_view step_kind, std::string_view channel);

// A step that has been done or skipped: when, and on which day of the plan it stood.
struct StepBehind {
  Time at;
  int day = 0;
};

// Until when a step on `day` of a plan is to be done: the end of the working hours of that day after the start, counted
// in working or calendar days. After a step that was late the days between the two are kept, so that a customer is not
// spoken to twice at once.
[[nodiscard]] Time step_due(const base::WorkingDays& calendar, bool working_days, Time started, int day,
                            const std::optional<StepBehind>& behind = {});

struct Rhythm {
  int days = 0;
  bool working_days = false;
};
// `since`: the last follow-up, or, when there was none, when the record was made.
[[nodiscard]] Time rhythm_due(const base::WorkingDays& calendar, const Rhythm& rhythm, Time since);

// What was agreed for later; a follow-up behind it did it.
[[nodiscard]] std::optional<Time> agreed(std::optional<Time> next_follow_up, std::optional<Time> last_follow_up);

// Of what is planned the earliest, and which it is; `none` when nothing is. Of several at one moment the first named here.
struct Planned {
  std::optional<Time> commitment{}, appointment{}, task{}, plan{}, follow_up{}, rhythm{};
};
struct NextDue {
  std::optional<Time> at;
  std::string_view kind;  // lead.next_due_kind
};
[[nodiscard]] NextDue next_due(const Planned& planned);

// One thing to do today.
struct ToDo {
  int lost_first = 0;          // place among the kinds below
  Time due;
  std::int64_t weight = 0;     // how promising
  std::optional<Time> spoken;  // when it was last spoken to
  base::Id id;
};
// first_contact, return, commitment, appointment, task, plan, follow_up, rhythm: 0 … 7.
[[nodiscard]] int lost_first(std::string_view kind);
// Whether `a` comes before `b`: first by kind. What has a deadline goes by that; the rest by how promising it is, then
// by how long it has not been spoken to.
[[nodiscard]] bool comes_before(const ToDo& a, const ToDo& b);
constexpr int kLastWithDeadline = 4;

// The score, or where there is none what its class says.
[[nodiscard]] std::int64_t weight(std::optional<std::int64_t> score, std::string_view letter);

// Whole days of the calendar that `due` is over; 0 when it is today or later.
[[nodiscard]] int overdue_days(const base::Zone& zone, Time due, Time now);

// A commitment that is over, kept at that moment.
[[nodiscard]] std::string_view outcome(Time due, Time kept_at);

}  // namespace keyuan::followups
