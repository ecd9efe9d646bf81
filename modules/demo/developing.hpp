// How the example company develops its customers: pools, rules of assignment, what its sources cost, promises.
#pragma once

#include <string_view>
#include <unordered_map>

#include "modules/demo/company.hpp"
#include "record/record.hpp"

namespace keyuan::demo {

// A pool of each, with its members and limits; its rules come last, when the records are there.
struct Pools {
  base::Id leads, accounts;
};
[[nodiscard]] Pools make_pools(record::Context& ctx, const Team& team);
void make_pool_rules(record::Context& ctx, const Pools& pools);

// Where leads come from: of the workspace's own tree the lowest source of a channel, by lead.source.
using Sources = std::unordered_map<std::string_view, base::Id>;
[[nodiscard]] Sources read_sources(record::Context& ctx);
// By month for what is spent always, by exhibition for the two of every year; over the years until now, as fits so many leads.
void make_costs(record::Context& ctx, const Sources& sources, std::int64_t years, std::int64_t leads, Dice& dice);

// The source of a lead of that time, its campaign, and how soon it was spoken to.
void fill_origin(record::Record& lead, const Sources& sources, std::int64_t at, std::int64_t now, Dice& dice);

// In whose hands it is since when, by the rules of a pool; or that it lies there, owned by nobody.
void put_in_hand(record::Record& r, base::Id pool, std::int64_t at, std::int64_t now, std::int64_t days, Dice& dice);
void put_in_pool(record::Record& r, base::Id pool, std::int64_t at);

// Rules in order, and somebody who is away this week.
void make_assignment(record::Context& ctx, const Team& team);

// How promising leads are: rules of its own, beside the examples that every workspace has.
void make_score_rules(record::Context& ctx);

// What was promised about a customer: of what is over most was kept.
void fill_commitment(record::Record& r, base::Id account, std::int64_t now, Dice& dice);

}  // namespace keyuan::demo
