#include "modules/results/spent.hpp"

#include <gtest/gtest.h>

namespace keyuan::results {
namespace {

using base::Date;
using base::Id;

const Id kEvents = *Id::parse("00000000-0000-7000-8000-000000000001"), kFair = *Id::parse("00000000-0000-7000-8000-000000000002"),
         kTalks = *Id::parse("00000000-0000-7000-8000-000000000003"), kWeb = *Id::parse("00000000-0000-7000-8000-000000000004");
const std::map<Id, Id> kParents = {{kEvents, {}}, {kFair, kEvents}, {kTalks, kEvents}, {kWeb, {}}};

sources::Days days(const char* from, const char* to) { return {*Date::parse(from), *Date::parse(to)}; }
sources::Entered entered(Id source, const char* from, const char* to, std::int64_t yuan) { return {source, days(from, to), base::Decimal::whole(yuan), "CNY"}; }
double yuan(const Units& units) { return units.empty() ? 0 : units.at("CNY") / base::Decimal::kOne; }

const auto kMarch = days("2026-03-01", "2026-03-31");
const std::map<std::string, sources::Days> kInMarch = {{"", kMarch}};

TEST(Spent, IsBorneInEqualPartsByWhoCame) {
  const auto spent = share_out({entered(kFair, "2026-03-10", "2026-03-12", 900)}, kParents, {{"", kFair, 3}, {"", kWeb, 5}}, kInMarch, kMarch);
  EXPECT_DOUBLE_EQ(yuan(spent.of_a_lead.at({"", kFair})), 300);
  EXPECT_FALSE(spent.of_a_lead.contains({"", kWeb}));
  EXPECT_TRUE(spent.of_none.empty());
}

TEST(Spent, OfWhatStandsAboveIsBorneByAllBelow) {
  const auto spent = share_out({entered(kEvents, "2026-03-01", "2026-03-31", 1000), entered(kFair, "2026-03-01", "2026-03-01", 60)}, kParents,
                               {{"", kFair, 6}, {"", kTalks, 4}}, kInMarch, kMarch);
  EXPECT_DOUBLE_EQ(yuan(spent.of_a_lead.at({"", kFair})), 110);  // 1000 / 10 + 60 / 6
  EXPECT_DOUBLE_EQ(yuan(spent.of_a_lead.at({"", kTalks})), 100);
}

TEST(Spent, OnlyDaysThatAreAskedForCount) {
  const auto spent = share_out({entered(kWeb, "2026-02-01", "2026-03-31", 5900)}, kParents, {{"", kWeb, 31}}, kInMarch, kMarch);
  EXPECT_DOUBLE_EQ(yuan(spent.of_a_lead.at({"", kWeb})), 100);
}

TEST(Spent, WhereNobodyCameNobodyBearsIt) {
  const auto spent = share_out({entered(kTalks, "2026-03-01", "2026-03-02", 50)}, kParents, {{"", kFair, 6}}, kInMarch, kMarch);
  EXPECT_TRUE(spent.of_a_lead.empty());
  EXPECT_DOUBLE_EQ(yuan(spent.of_none.at(kTalks)), 50);
}

// By month: a month bears what fell into it, and what fell into one without leads is nobody's.
TEST(Spent, EveryPeriodBearsItsOwn) {
  const auto spent = share_out({entered(kWeb, "2026-01-01", "2026-03-31", 9000)}, kParents, {{"2026-01", kWeb, 31}, {"2026-02", kWeb, 14}},
                               {{"2026-01", days("2026-01-01", "2026-01-31")}, {"2026-02", days("2026-02-01", "2026-02-28")}}, days("2026-01-01", "2026-03-31"));
  EXPECT_DOUBLE_EQ(yuan(spent.of_a_lead.at({"2026-01", kWeb})), 100);
  EXPECT_DOUBLE_EQ(yuan(spent.of_a_lead.at({"2026-02", kWeb})), 200);
  EXPECT_DOUBLE_EQ(yuan(spent.of_none.at(kWeb)), 3100);
}

TEST(Spent, ACircleEnds) {
  const auto spent = share_out({entered(kWeb, "2026-03-01", "2026-03-01", 50)}, {{kWeb, kFair}, {kFair, kWeb}}, {{"", kWeb, 1}}, kInMarch, kMarch);
  EXPECT_GT(yuan(spent.of_a_lead.at({"", kWeb})), 0);
}

}  // namespace
}  // namespace keyuan::results
