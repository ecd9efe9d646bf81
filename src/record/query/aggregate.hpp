// Figures over records: count, sum, average, least and greatest, grouped by fields and by periods.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {

enum class Measure { kCount, kSum, kAverage, kLeast, kGreatest };

struct Grouping {
  int field;
  std::string period;  // day, week, month, quarter, year; empty: by value
};

struct Figure {
  Measure measure = Measure::kCount;
  int field = -1;  // none for count
};

struct Aggregate {
  std::vector<Grouping> group;    // at most 4
  std::vector<Figure> measures;   // at most 8; none: count
  Query query;                    // its filter, text and removed
  int limit = 5000;               // groups
};

// `group=stage,close_date:month`, `measures=count,sum:amount`, and a list's own parameters.
[[nodiscard]] Aggregate read_aggregate(const Context& ctx, const Entity& entity,
                                       const std::vector<std::pair<std::string, std::string>>& parameters);

// Appends {"data":[{"stage":"won","close_date":"2017-03","count":3,"sum_amount":100.5},…]} in the order of
// the groups. Sums of money of several currencies do not add up: the row then has null and
// "mixed_currency": true. References carry {"id","title"}. One statement.
void aggregate(Context& ctx, const Entity& entity, const Aggregate& wanted, std::string& out);

}  // namespace keyuan::record
