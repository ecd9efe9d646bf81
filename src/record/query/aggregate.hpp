// Figures over records: count, sum, average, least and greatest, grouped by fields and by periods.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.hpp"
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

// A field by which records may be grouped, and of a date or moment by which period (by day when it is empty). Problem
// `query.not_groupable` or `query.bad_parameter`.
[[nodiscard]] Grouping read_group(const Context& ctx, const Entity& entity, std::string_view field, std::string_view period);
// What to group the rows of `t` by, and its value in a row: as stored; of a period its name.
[[nodiscard]] std::string group_sql(const Context& ctx, const Entity& entity, const Field& field, const Grouping& grouping);
[[nodiscard]] base::Value group_key(const Field& field, const Grouping& grouping, db::Rows& rows, int at);

// By one of the groups or one of the measures; the groups in their order otherwise, and where it is equal.
struct GroupOrder {
  int group = -1, measure = -1;
  bool descending = false;
};

constexpr int kMostGroups = 5000;

struct Aggregate {
  std::vector<Grouping> group;    // at most 4
  std::vector<Figure> measures;   // at most 8; none: count
  Query query;                    // its filter, text and removed
  GroupOrder order{};
  int limit = kMostGroups;        // groups
  bool total = false;             // the same measures over all of them, too
};

// One group as it was found.
struct FigureShown {
  std::string json;      // a number or date, or null
  std::string currency;  // of money that is not null
  bool mixed = false;    // of several currencies: they do not add up
};
struct GroupShown {
  std::vector<base::Value> keys;                         // as stored; of a period its name
  std::vector<std::optional<std::string>> titles;  // of references that may be seen
  std::vector<FigureShown> figures;                // as asked for
};

// `group=stage,close_date:month`, `measures=count,sum:amount`, `order=-sum_amount`, `limit`, `total`, and a
// list's own parameters.
[[nodiscard]] Aggregate read_aggregate(const Context& ctx, const Entity& entity,
                                       const std::vector<std::pair<std::string, std::string>>& parameters);

// One statement. One group more than `limit` when there are more.
[[nodiscard]] std::vector<GroupShown> groups(Context& ctx, const Entity& entity, const Aggregate& wanted);

// Appends {"data":[{"stage":"won","close_date":"2017-03","count":3,"sum_amount":100.5},…],"more":false}, and
// "total":{"count":…} when it is asked for. Sums of money of several currencies do not add up: the row then has
// null and "mixed_currency":true. References carry {"id","title"}. One statement, and one for the total.
void aggregate(Context& ctx, const Entity& entity, const Aggregate& wanted, std::string& out);

}  // namespace keyuan::record
