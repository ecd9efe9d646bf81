#include "modules/activities/complete.hpp"

#include "base/problem.hpp"
#include "fields/activity.hpp"
#include "record/write.hpp"

namespace keyuan::activities {

namespace activity = fields::activity;

namespace {

bool takes_part(record::Context& ctx, const record::Record& r) {
  return r.get(activity::kind) == activity::kind_choice::appointment &&
         ctx.db.query("SELECT 1 FROM activity__participants WHERE source = ? AND target = ?", {r.id(), ctx.actor->user}).next();
}

}  // namespace

record::Record complete(record::Context& ctx, base::Id task, const std::string& note) {
  const auto& entity = ctx.entity(activity::kEntity);
  auto before = record::load(ctx, entity, task, record::Lock::kForUpdate);
  const bool mine = before && !before->removed() && ctx.actor->user && !ctx.actor->read_only_token &&
                    (before->get(activity::assignee) == ctx.actor->user || takes_part(ctx, *before));
  if (!mine) before = record::find_for(ctx, entity, task, record::access::Verb::kUpdate);
  if (before->get(activity::done)) return *before;
  record::Changes changes;
  changes.set(activity::done, true);
  if (!note.empty()) {
    const auto summary = before->get(activity::summary);
    changes.set(activity::summary, summary.empty() ? note : summary + "\n" + note);
  }
  return record::update_loaded(ctx, *before, changes);
}

}  // namespace keyuan::activities
