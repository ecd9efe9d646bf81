#include "modules/followups/broken.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "app/services.hpp"
#include "fields/commitment.hpp"
#include "modules/followups/followups.hpp"

namespace keyuan::followups {
namespace {

namespace commitment = fields::commitment;
using base::Time;
using record::WriteKind;

constexpr std::string_view kBrokenAfter = "followups.broken_after_days";

}  // namespace

std::int64_t broken_after_days(db::Transaction& tx) {
  const auto text = app::setting(tx, kBrokenAfter);
  std::int64_t days = kBrokenAfterDays;
  std::from_chars(text.data(), text.data() + text.size(), days);
  return days;
}

void set_broken_after_days(record::Context& ctx, std::int64_t days) {
  app::set_setting(ctx.db, kBrokenAfter, std::to_string(days));
  count_broken_anew(ctx);
}

void note_when_broken(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  if (write.kind == WriteKind::kUpdate && !write.changes(commitment::state) && !write.changes(commitment::due_at)) return;
  const auto& r = write.after;
  const auto state = r.get(commitment::state);
  if (state == commitment::state_choice::open) {
    write.set(commitment::broken_at, Time{r.get(commitment::due_at).ms + broken_after_days(ctx.db) * base::kDay});
  } else if (state != commitment::state_choice::broken) {
    write.put(commitment::broken_at.index, {});
  } else if (write.changes(commitment::state)) {
    const auto counted = r.has(commitment::broken_at) ? std::min(r.get(commitment::broken_at), ctx.now()) : ctx.now();
    write.set(commitment::broken_at, counted);
  }
}

void count_broken_anew(record::Context& ctx) {
  ctx.db.execute(fmt::format("UPDATE commitment SET broken_at = CASE WHEN state = 'open' THEN due_at + {} ELSE COALESCE(broken_at, updated_at) END "
                             "WHERE state = 'open' OR (state = 'broken' AND broken_at IS NULL)", broken_after_days(ctx.db) * base::kDay), {});
}

std::string counts_as_broken(Time now) { return fmt::format("t.broken_at <= {}", now.ms); }

}  // namespace keyuan::followups
