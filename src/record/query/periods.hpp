// Figures by day, week or month of a stretch of time that the filter bounds: each period is then a stretch of an index, which is
// counted as it lies, instead of a name that is made for every record and sorted by.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/query/aggregate.hpp"

namespace keyuan::record {

struct Period {
  std::string name;      // as figures call it: 2024-03
  base::Value from, to;  // of the field, as it is stored; `to` is the first behind it
};

struct Periods {
  std::vector<Period> list;  // in their order
  Query query;               // what else is asked of the records
};

constexpr std::size_t kMostPeriods = 100;

// The periods from the first to the last day that the filter lets through. Nothing where the figures are not by one period alone,
// the filter does not bound it by whole days on both sides, or there would be more than kMostPeriods of them.
[[nodiscard]] std::optional<Periods> periods_of(const Context& ctx, const Entity& entity, const Aggregate& wanted);

}  // namespace keyuan::record
