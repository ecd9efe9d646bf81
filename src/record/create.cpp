#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/history/events.hpp"
#include "record/pipeline.hpp"
#include "record/search/index.hpp"
#include "record/write.hpp"

namespace keyuan::record {

Record create(Context& ctx, const Entity& entity, const Changes& changes, const Origin& origin) {
  const auto refuse = [&] {
    return base::forbidden("access.not_allowed", {{"verb", "create"}, {"entity", entity.name}});
  };
  if (!ctx.actor->may(entity.name, access::Verb::kCreate)) throw refuse();

  Write write{WriteKind::kCreate, entity, nullptr, Record(entity), std::vector<bool>(entity.fields.size()), {}};
  apply_defaults(ctx, write);
  apply(write, changes);
  stamp(ctx, write);
  if (origin.created_at) write.after[meta::kCreatedAt] = origin.created_at->ms;
  if (origin.created_by) write.after[meta::kCreatedBy] = origin.created_by;

  ctx.hooks.run_before(ctx, write);
  validate(ctx, write);
  if (!ctx.actor->covers(entity.name, access::Verb::kCreate, write.after.owner(), write.after.department()) &&
      entity.owned)
    throw refuse();

  insert_row(ctx, write);
  write_links(ctx, write);
  search::index(ctx, write);
  ctx.hooks.run_after(ctx, write);
  log_write(ctx, write);
  return std::move(write.after);
}

}  // namespace keyuan::record
