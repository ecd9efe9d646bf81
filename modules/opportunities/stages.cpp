#include "modules/opportunities/stages.hpp"

#include "base/problem.hpp"
#include "fields/opportunity.hpp"
#include "fields/pipeline.hpp"
#include "fields/stage.hpp"
#include "fields/stage_change.hpp"
#include "record/write.hpp"

namespace keyuan::opportunities {
namespace {

namespace deal = fields::opportunity;
namespace stage = fields::stage;
namespace change = fields::stage_change;
using record::Record;
using record::WriteKind;

void close_or_open(const record::Context& ctx, record::Write& write, const std::string& kind) {
  write.set(deal::status, kind);
  if (kind == stage::kind_choice::open) {
    // A day of closing that an open deal brings along is the one that is hoped for.
    if (write.changes(deal::closed_on) && !write.after.has(deal::expected_close))
      write.put(deal::expected_close.index, write.after[deal::closed_on.index]);
    write.put(deal::closed_on.index, {});
    return;
  }
  if (!write.after.has(deal::closed_on)) write.set(deal::closed_on, ctx.today());
}

// From the day it was taken up, or made when nobody says, to the day it closed.
void measure_cycle(const record::Context& ctx, record::Write& write) {
  const auto& r = write.after;
  const auto from = r.has(deal::engaged_on) ? r.get(deal::engaged_on) : ctx.workspace->zone.date_at(r.get(deal::created_at));
  const auto days = r.get(deal::closed_on).days() - from.days();
  if (r.has(deal::closed_on) && days >= 0) write.set(deal::cycle_days, days);
  else write.put(deal::cycle_days.index, {});
}

}  // namespace

std::optional<Record> first_stage(record::Context& ctx, base::Id pipeline) {
  if (!pipeline) {
    auto rows = ctx.db.query(
        "SELECT id FROM pipeline WHERE removed_at IS NULL AND active <> 0 ORDER BY is_default DESC, position, seq LIMIT 1");
    if (!rows.next()) return std::nullopt;
    pipeline = rows.id(0);
  }
  base::Id first;
  {
    auto rows = ctx.db.query("SELECT id FROM stage WHERE pipeline = ? AND removed_at IS NULL ORDER BY position, seq LIMIT 1",
                             {pipeline});
    if (!rows.next()) return std::nullopt;
    first = rows.id(0);
  }
  return record::load(ctx, ctx.entity(stage::kEntity), first);
}

void follow_stage(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  if (!write.after.has(deal::stage)) {
    const auto first = first_stage(ctx, write.after.get(deal::pipeline));
    if (!first) throw base::invalid("stage", "opportunities.no_stages");
    write.set(deal::stage, first->id());
  }
  if (write.changes(deal::stage)) {
    const auto now_in = record::load(ctx, ctx.entity(stage::kEntity), write.after.get(deal::stage));
    if (!now_in || now_in->removed()) return;  // validation says that there is no such stage
    if (write.changes(deal::pipeline) && write.after.has(deal::pipeline) &&
        write.after.get(deal::pipeline) != now_in->get(stage::pipeline))
      throw base::invalid("stage", "opportunities.stage_of_other_pipeline");
    write.set(deal::pipeline, now_in->get(stage::pipeline));
    if (!write.changes(deal::probability) && now_in->has(stage::probability))
      write.set(deal::probability, now_in->get(stage::probability));
    write.set(deal::stage_since, write.kind == WriteKind::kCreate ? write.after.get(deal::created_at) : ctx.now());
    close_or_open(ctx, write, now_in->get(stage::kind));
  } else if (write.changes(deal::pipeline)) {
    const auto first = first_stage(ctx, write.after.get(deal::pipeline));
    if (!first) throw base::invalid("pipeline", "opportunities.no_stages");
    write.set(deal::stage, first->id());
    return follow_stage(ctx, write);
  }
  measure_cycle(ctx, write);
}

void note_stage_change(record::Context& ctx, record::Write& write) {
  if ((write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) || !write.changes(deal::stage)) return;
  const bool moved = write.before && write.before->has(deal::stage);
  const auto at = write.after.get(deal::stage_since);
  record::Changes changes;
  changes.set(change::name, write.after.title());
  changes.set(change::opportunity, write.after.id());
  if (moved) {
    changes.set(change::from_stage, write.before->get(deal::stage));
    const auto stayed = at.ms - write.before->get(deal::stage_since).ms;
    changes.set(change::days, base::Decimal{stayed * base::Decimal::kOne / base::kDay});
  }
  changes.set(change::to_stage, write.after.get(deal::stage));
  changes.set(change::at, at);
  changes.set(change::by, ctx.actor->user);
  auto system = ctx.as_system();
  record::create(system, ctx.entity(change::kEntity), changes);
}

}  // namespace keyuan::opportunities
