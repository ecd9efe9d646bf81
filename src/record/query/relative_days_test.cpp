#include <gtest/gtest.h>

#include "record/query/where.hpp"

namespace keyuan::record {
namespace {

// A Tuesday in a leap year.
const base::Date kToday{2024, 3, 5};

void check(std::string_view words, std::string_view expected) {
  const auto range = relative_days(words, kToday);
  EXPECT_EQ(range ? range->from.to_string() + " … " + range->to.to_string() : "none", expected) << words;
}

TEST(RelativeDays, AsASalespersonMeansThem) {
  check("today", "2024-03-05 … 2024-03-05");
  check("yesterday", "2024-03-04 … 2024-03-04");
  check("tomorrow", "2024-03-06 … 2024-03-06");
  check("this week", "2024-03-04 … 2024-03-10");
  check("last week", "2024-02-26 … 2024-03-03");
  check("this month", "2024-03-01 … 2024-03-31");
  check("last month", "2024-02-01 … 2024-02-29");
  check("this quarter", "2024-01-01 … 2024-03-31");
  check("next quarter", "2024-04-01 … 2024-06-30");
  check("last quarter", "2023-10-01 … 2023-12-31");
  check("this year", "2024-01-01 … 2024-12-31");
  check("last 30 days", "2024-02-05 … 2024-03-05");
  check("next 7 days", "2024-03-05 … 2024-03-11");
  check("last 1 day", "2024-03-05 … 2024-03-05");
}

TEST(RelativeDays, NothingElseIsOne) {
  for (const auto* words : {"", "last", "this", "last 0 days", "last -3 days", "last x days", "this 30 days", "last 99999 days",
                            "last 30 weeks", "today "})
    check(words, "none");
}

TEST(DaysNamed, AsFiguresNameThem) {
  const auto named = [](std::string_view name) {
    const auto range = days_named(name);
    return range ? range->from.to_string() + " … " + range->to.to_string() : "none";
  };
  EXPECT_EQ(named("2024"), "2024-01-01 … 2024-12-31");
  EXPECT_EQ(named("2024-Q1"), "2024-01-01 … 2024-03-31");
  EXPECT_EQ(named("2024-Q4"), "2024-10-01 … 2024-12-31");
  EXPECT_EQ(named("2024-02"), "2024-02-01 … 2024-02-29");
  EXPECT_EQ(named("2024-W01"), "2024-01-01 … 2024-01-07");
  EXPECT_EQ(named("2026-W53"), "2026-12-28 … 2027-01-03");
  EXPECT_EQ(named("2024-03-05"), "2024-03-05 … 2024-03-05");
  for (const auto* bad : {"", "2024-13", "2024-Q5", "2024-W00", "2024-W9", "20x4", "2024-02-30", "last month"}) EXPECT_EQ(named(bad), "none") << bad;
}

}  // namespace
}  // namespace keyuan::record
