#include "modules/results/status_changes.hpp"

#include "fields/lead.hpp"
#include "fields/status_change.hpp"
#include "meta/labels.hpp"
#include "record/write.hpp"

namespace keyuan::results {
namespace {

namespace lead = fields::lead;
namespace change = fields::status_change;

// When it came into the status that it leaves now.
base::Time came(record::Context& ctx, const record::Record& before) {
  auto rows = ctx.db.query("SELECT at FROM status_change WHERE lead = ? ORDER BY at DESC LIMIT 1", {before.id()});
  return rows.next() ? base::Time{rows.integer(0)} : before.get(lead::created_at);
}

// Its status as one says it; never the lead's own title, which may be masked to who reads this.
std::string called(const record::Context& ctx, const record::Entity& leads, const record::Record& r) {
  const auto& field = leads[lead::status.index];
  const auto value = r.get(lead::status);
  const auto* choice = field.choice(value);
  return choice ? meta::label(ctx.meta().words(), ctx.workspace->language, leads, field, *choice) : value;
}

}  // namespace

void note_status_change(record::Context& ctx, record::Write& write) {
  if (write.kind != record::WriteKind::kUpdate || !write.changes(lead::status)) return;
  const auto stayed = ctx.now().ms - came(ctx, *write.before).ms;
  record::Changes changes;
  changes.set(change::name, called(ctx, write.entity, *write.before) + " → " + called(ctx, write.entity, write.after));
  changes.set(change::lead, write.after.id());
  changes.set(change::from, write.before->get(lead::status));
  changes.set(change::to, write.after.get(lead::status));
  changes.set(change::at, ctx.now());
  changes.set(change::by, ctx.actor->user);
  changes.set(change::days, base::Decimal{std::max<std::int64_t>(stayed, 0) / base::kDay * base::Decimal::kOne +
                                          std::max<std::int64_t>(stayed, 0) % base::kDay * base::Decimal::kOne / base::kDay});
  auto system = ctx.as_system();
  record::create(system, ctx.entity(change::kEntity), changes);
}

}  // namespace keyuan::results
