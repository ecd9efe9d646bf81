#include "modules/activities/times.hpp"

#include "base/problem.hpp"
#include "fields/activity.hpp"
#include "modules/activities/busy.hpp"

namespace keyuan::activities {

namespace activity = fields::activity;

void keep_times(record::Context&, record::Write& write) {
  if (write.kind != record::WriteKind::kCreate && write.kind != record::WriteKind::kUpdate) return;
  auto& r = write.after;
  if (!r.has(activity::due_at)) {
    if (r.has(activity::ends_at) && write.changes(activity::ends_at)) throw base::invalid("due_at", "record.required");
    return;
  }
  const auto begins = r.get(activity::due_at).ms;
  const bool moved = write.before && write.changes(activity::due_at) && !write.changes(activity::ends_at) &&
                     write.before->has(activity::due_at) && r.has(activity::ends_at);
  if (moved) write.set(activity::ends_at, base::Time{begins + r.get(activity::ends_at).ms - write.before->get(activity::due_at).ms});
  if (!r.has(activity::ends_at)) {
    if (r.get(activity::kind) == activity::kind_choice::appointment) write.set(activity::ends_at, base::Time{begins + base::kHour});
    return;
  }
  if (!write.changes(activity::ends_at) && !write.changes(activity::due_at)) return;
  const auto lasts = r.get(activity::ends_at).ms - begins;
  if (lasts < 0) throw base::invalid("ends_at", "activities.ends_before");
  if (lasts > kLongestAppointment) throw base::invalid("ends_at", "activities.too_long");
}

}  // namespace keyuan::activities
