#include "record/bulk.hpp"

#include "base/problem.hpp"
#include "record/query/list.hpp"
#include "record/write.hpp"

namespace keyuan::record {
namespace {

template <class Act>
void each(Context& ctx, const std::vector<Id>& ids, BulkResult& result, Act&& act) {
  for (const auto& id : ids) {
    bool changed = false;
    try {
      ctx.db.attempt([&] { changed = act(id); });
      ++(changed ? result.done : result.unchanged);
    } catch (const base::Problem& problem) {
      const auto& code = problem.fields().empty() ? problem.code() : problem.fields().front().code;
      if (result.refused.size() < 1000) result.refused.emplace_back(id, code);
    }
  }
}

}  // namespace

std::vector<Id> bulk_targets(Context& ctx, const Entity& entity, const std::vector<Id>& ids, const Query& query) {
  if (!ctx.actor->may(entity.name, access::Verb::kBulk))
    throw base::forbidden("access.not_allowed", {{"verb", "bulk"}, {"entity", entity.name}});
  if (!ids.empty()) return ids;
  auto sql = where_of(ctx, entity, query);
  std::vector<Id> found;
  auto rows = ctx.db.query("SELECT t.id FROM " + (*ctx.catalog)[entity].table + " t" + sql.text + " ORDER BY t.seq LIMIT " +
                               std::to_string(kLargestBulk + 1), sql.values);
  while (rows.next()) found.push_back(rows.id(0));
  if (static_cast<std::int64_t>(found.size()) > kLargestBulk)
    throw base::Problem(base::Kind::kInvalid, "bulk.too_many", {{"max", std::to_string(kLargestBulk)}});
  return found;
}

void bulk_update(Context& ctx, const Entity& entity, const std::vector<Id>& ids, const Changes& changes, BulkResult& result) {
  each(ctx, ids, result, [&](Id id) {
    const auto before = find_for(ctx, entity, id, access::Verb::kUpdate);
    return update_loaded(ctx, before, changes).version() != before.version();
  });
}

void bulk_remove(Context& ctx, const Entity& entity, const std::vector<Id>& ids, BulkResult& result) {
  each(ctx, ids, result, [&](Id id) {
    remove(ctx, entity, id);
    return true;
  });
}

}  // namespace keyuan::record
