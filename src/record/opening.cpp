#include "record/opening.hpp"

#include "record/hooks.hpp"
#include "record/load.hpp"

namespace keyuan::record {

void opened(Context& ctx, const Entity& entity, Id id, Id owner, Id department) {
  if (owner || !department || ctx.actor->administrator || ctx.via == kViewAs) return;
  if (auto write = ctx.hooks.opening(ctx, {entity, id, department})) throw WriteFirst{std::move(write)};
}

void opened(Context& ctx, const Record& record) { opened(ctx, record.entity(), record.id(), record.owner(), record.department()); }

Record open(Context& ctx, const Entity& entity, Id id) {
  auto record = find(ctx, entity, id);
  opened(ctx, record);
  return record;
}

}  // namespace keyuan::record
