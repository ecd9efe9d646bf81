#include "modules/sources/costs.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/problem.hpp"
#include "fields/source.hpp"
#include "fields/source_cost.hpp"
#include "record/access/actor.hpp"
#include "record/query/query.hpp"

namespace keyuan::sources {
namespace {

namespace source_cost = fields::source_cost;
using base::Id;

constexpr int kDeepest = 50;

// Whom an amount counts for: the source itself and all above it.
template <class Add>
void add_upwards(std::vector<Cost>& all, const std::map<Id, std::size_t>& place, Id source, const Add& add) {
  for (int n = 0; n < kDeepest; ++n) {
    const auto it = place.find(source);
    if (it == place.end()) return;
    add(all[it->second], n == 0);
    source = all[it->second].parent;
  }
}

}  // namespace

base::Decimal share_within(base::Decimal amount, Days spread, Days asked) {
  const auto from = std::max(spread.from, asked.from), to = std::min(spread.to, asked.to);
  if (to < from || spread.to < spread.from) return {};
  const auto all = spread.to.days() - spread.from.days() + 1, within = to.days() - from.days() + 1;
  __extension__ using Wide = __int128;
  const auto exact = static_cast<Wide>(amount.units) * within;
  return base::Decimal{static_cast<std::int64_t>((exact + (exact < 0 ? -all : all) / 2) / all)};
}

bool may_see_costs(const record::Context& ctx) {
  const auto& cost = ctx.entity(source_cost::kEntity);
  const bool may = ctx.actor->may(cost.name, record::access::Verb::kRead) && ctx.actor->may(fields::source::kEntity, record::access::Verb::kRead);
  return may && !record::is_hidden(ctx, cost, cost[source_cost::amount.index]);
}

void check_may_see_costs(const record::Context& ctx) {
  if (!may_see_costs(ctx)) throw base::not_found();
}

std::vector<Entered> entered(record::Context& ctx, Days asked) {
  std::vector<Entered> out;
  for (auto rows = ctx.db.query("SELECT source, from_date, to_date, amount, amount_currency FROM source_cost "
                                "WHERE removed_at IS NULL AND from_date <= ? AND to_date >= ?", {asked.to.to_string(), asked.from.to_string()});
       rows.next();) {
    const auto from = base::Date::parse(rows.text(1)), to = base::Date::parse(rows.text(2));
    if (!from || !to) continue;
    out.push_back({rows.id(0), {*from, *to}, base::Decimal{rows.integer(3)}, rows.is_null(4) ? ctx.workspace->currency : std::string(rows.text(4))});
  }
  return out;
}

std::map<Id, Id> parents(record::Context& ctx) {
  std::map<Id, Id> out;
  for (auto rows = ctx.db.query("SELECT id, parent FROM source WHERE removed_at IS NULL"); rows.next();) out.emplace(rows.id(0), rows.id(1));
  return out;
}

std::vector<Cost> costs(record::Context& ctx, Days asked) {
  check_may_see_costs(ctx);
  std::vector<Cost> all;
  std::map<Id, std::size_t> place;
  for (auto rows = ctx.db.query("SELECT id, parent, name FROM source WHERE removed_at IS NULL ORDER BY position, seq"); rows.next();) {
    place.emplace(rows.id(0), all.size());
    all.push_back({rows.id(0), rows.id(1), std::string(rows.text(2)), {}, {}});
  }
  for (const auto& one : entered(ctx, asked)) {
    const auto share = share_within(one.amount, one.spread, asked);
    add_upwards(all, place, one.source, [&](Cost& cost, bool own) {
      cost.total[one.currency].units += share.units;
      if (own) cost.own[one.currency].units += share.units;
    });
  }
  std::erase_if(all, [](const Cost& cost) { return cost.total.empty(); });
  return all;
}

}  // namespace keyuan::sources
