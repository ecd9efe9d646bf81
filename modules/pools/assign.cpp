#include "modules/pools/assign.hpp"

#include <algorithm>
#include <numeric>

#include "base/problem.hpp"
#include "modules/pools/history.hpp"
#include "modules/pools/membership.hpp"
#include "record/history/events.hpp"
#include "record/query/list.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

using base::Id;

constexpr std::size_t kToldOneByOne = 5;

base::Problem too_many() { return base::Problem(base::Kind::kInvalid, "pools.too_many", {{"max", std::to_string(kMostAssigned)}}); }

std::vector<Id> lying(record::Context& ctx, const Pool& pool, const record::Query& query) {
  const auto& entity = ctx.entity(pool.entity);
  auto where = record::where_of(ctx, entity, query);
  where.add(" AND t.pool = ").bind(pool.id).add(" AND t.owner IS NULL");
  std::vector<Id> ids;
  auto rows = ctx.db.query("SELECT t.id FROM " + (*ctx.catalog)[entity].from + " t" + where.text + " ORDER BY t.seq LIMIT " +
                               std::to_string(kMostAssigned + 1), where.values);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

void give(record::Context& ctx, const record::Record& record, Id to) {
  begin_holding(ctx, record, to, Came::kAssigned);
  record::Changes changes;
  changes.put(meta::kOwner, to);
  record::update_loaded(ctx, record, changes);
}

}  // namespace

std::vector<std::size_t> turns(std::size_t count, const std::vector<std::int64_t>& weights) {
  const auto whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<std::int64_t> credit(weights.size());
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < count && whole > 0; ++i) {
    for (std::size_t who = 0; who < weights.size(); ++who) credit[who] += weights[who];
    const auto next = static_cast<std::size_t>(std::max_element(credit.begin(), credit.end()) - credit.begin());
    credit[next] -= whole;
    out.push_back(next);
  }
  return out;
}

Assigned assign(record::Context& asked, const Book& book, Id pool_id, std::vector<Id> ids, const record::Query& query,
                const std::vector<Receiver>& to) {
  const auto& pool = administered(asked, book, pool_id);
  check_may_change(asked, pool);
  hold_pool(asked, pool);
  if (ids.empty()) ids = lying(asked, pool, query);
  if (ids.size() > kMostAssigned) throw too_many();
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());

  std::vector<std::int64_t> weights;
  Assigned out;
  for (const auto& receiver : to) {
    weights.push_back(receiver.weight);
    out.assigned.emplace_back(receiver.user, 0);
  }
  auto ctx = by_right_of_pool(asked);
  if (ids.size() > kToldOneByOne) ctx.via = "job:" + ctx.ids.make(ctx.now().ms).to_string();  // one piece of news for each
  const auto order = turns(ids.size(), weights);
  std::size_t turn = 0;
  for (const auto& id : ids) {
    const auto record = record::load(ctx, ctx.entity(pool.entity), id, record::Lock::kForUpdate);
    if (auto why = not_to_be_had(pool, record)) {
      out.refused.push_back({id, std::move(*why)});
      continue;
    }
    auto& [whom, count] = out.assigned[order[turn]];
    try {
      ctx.db.attempt([&] { give(ctx, *record, whom); });
      ++count, ++turn;
    } catch (const base::Problem& problem) {
      out.refused.push_back({id, {.code = problem.code()}});
    }
  }
  return out;
}

}  // namespace keyuan::pools
