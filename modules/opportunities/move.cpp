#include "modules/opportunities/move.hpp"

#include "base/problem.hpp"
#include "fields/opportunity.hpp"
#include "fields/stage.hpp"
#include "record/write.hpp"

namespace keyuan::opportunities {

namespace deal = fields::opportunity;
namespace stage = fields::stage;

record::Record move(record::Context& ctx, base::Id opportunity, const Move& move) {
  const auto& deals = ctx.entity(deal::kEntity);
  const auto before = record::find_for(ctx, deals, opportunity, record::access::Verb::kUpdate);
  record::check_version(ctx, before, move.version);
  const auto target = record::load(ctx, ctx.entity(stage::kEntity), move.stage);
  if (!target || target->removed()) throw base::invalid("stage", "record.no_such_reference", {{"entity", "stage"}});

  const bool lost = target->get(stage::kind) == stage::kind_choice::lost;
  if (lost && move.reason.empty()) throw base::invalid("reason", "record.required");
  if (lost && !deals[deal::lost_reason.index].choice(move.reason))
    throw base::invalid("reason", "record.not_a_choice", {{"value", move.reason.substr(0, 100)}});

  record::Changes changes;
  changes.set(deal::stage, move.stage);
  if (move.closed_on) changes.set(deal::closed_on, *move.closed_on);
  if (lost) {
    changes.set(deal::lost_reason, move.reason);
    changes.set(deal::lost_note, move.note);
  } else {
    changes.clear(deal::lost_reason).clear(deal::lost_note);
  }
  return record::update_loaded(ctx, before, changes);
}

}  // namespace keyuan::opportunities
