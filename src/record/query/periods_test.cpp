// Figures that are counted period by period are those that are counted record by record.
#include "record/query/periods.hpp"

#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

class PeriodsTest : public RecordTest {
 protected:
  PeriodsTest() {
    const auto account = make("account", {{"name", "星海"}}).id();
    const auto pipeline = make("pipeline", {{"name", "标准"}}).id();
    const auto stage = make("stage", {{"name", "接触"}, {"pipeline", pipeline}, {"kind", "open"}}).id();
    for (int i = 0; i < 60; ++i) {
      // Every eleven hours, so that days of the zone and of the world differ.
      Named called{{"subject", "电话"}, {"kind", "follow_up"}, {"account", account}};
      if (i % 7) called.emplace_back("at", clock.now().ms - i * 11 * base::kHour);
      make("activity", called);
      Named deal{{"name", "商机"}, {"account", account}, {"pipeline", pipeline}, {"stage", stage}};
      if (i % 5) deal.emplace_back("engaged_on", base::Date::parse("2023-11-20")->plus_days(i * 3).to_string());
      if (i % 4) deal.emplace_back("amount", std::int64_t{i} * base::Decimal::kOne);
      if (i % 9 == 0) deal.emplace_back("amount_currency", "USD");
      make("opportunity", deal);
    }
  }

  std::string figures(const std::string& type, Parameters parameters, const json& filter, std::size_t periods) {
    std::string out;
    parameters.emplace_back("filter", filter.dump());
    in([&](Context& ctx) {
      ctx.zone = *base::Zone::find("Asia/Shanghai");
      const auto wanted = read_aggregate(ctx, ctx.entity(type), parameters);
      const auto found = periods_of(ctx, ctx.entity(type), wanted);
      EXPECT_EQ(found ? found->list.size() : 0, periods) << filter;
      aggregate(ctx, ctx.entity(type), wanted, out);
    });
    return out;
  }
  void expect_same(const std::string& type, const Parameters& parameters, const json& filter, std::size_t periods) {
    const auto by_period = figures(type, parameters, filter, periods);
    EXPECT_EQ(by_period, figures(type, parameters, {{"any", {filter}}}, 0)) << filter;
    EXPECT_NE(json::parse(by_period)["data"].size(), 0U) << filter;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, PeriodsTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(PeriodsTest, OfMoments) {
  const auto test = [](const char* op, json value) { return json{"at", op, std::move(value)}; };
  expect_same("activity", {{"group", "at:day"}}, test("=", "last 30 days"), 30);
  expect_same("activity", {{"group", "at:day"}, {"order", "-count"}, {"limit", "3"}, {"total", "true"}}, test("=", "last 30 days"), 30);
  expect_same("activity", {{"group", "at:month"}, {"measures", "count,min:at,max:at"}}, test("=", "last 60 days"), 3);
  expect_same("activity", {{"group", "at:week"}}, {{"all", {test(">", "2024-02-11"), test("<", "2024-03-04"), {"kind", "=", "follow_up"}}}}, 3);
  expect_same("activity", {{"group", "at:quarter"}}, test("between", {"2024-01-01", "today"}), 1);
}

TEST_P(PeriodsTest, OfDaysWithSumsOfSeveralCurrencies) {
  const Parameters asked{{"group", "engaged_on:month"}, {"measures", "count,sum:amount,avg:amount"}, {"order", "-engaged_on"}};
  expect_same("opportunity", asked, {{"all", {{"engaged_on", ">=", "2023-12-05"}, {"engaged_on", "<=", "2024-04-30"}}}}, 5);
  expect_same("opportunity", {{"group", "engaged_on:year"}}, {"engaged_on", "=", "last 365 days"}, 2);
}

TEST_P(PeriodsTest, RecordByRecordWhereTheFilterKeepsToNoWholeDays) {
  const auto in_all = [&](json all) { return figures("activity", {{"group", "at:day"}}, {{"all", std::move(all)}}, 0); };
  in_all({{"at", ">=", "2024-02-01"}});
  in_all({{"at", ">=", "2024-02-01T08:30:00Z"}, {"at", "<", "2024-03-01"}});
  in_all({{"at", ">=", "2020-01-01"}, {"at", "<", "2024-03-01"}});
  in_all({{"at", "is empty", nullptr}});
  figures("activity", {{"group", "at:day,kind"}}, {"at", "=", "last 7 days"}, 0);
  figures("activity", {{"group", "kind"}}, {"at", "=", "last 7 days"}, 0);
}

TEST_P(PeriodsTest, AMomentBesideWholeDaysIsStillAskedFor) {
  expect_same("activity", {{"group", "at:day"}}, {{"all", {{"at", "=", "last 30 days"}, {"at", ">=", "2024-02-20T08:30:00Z"}, {"at", "<", "now"}}}}, 30);
}

TEST_P(PeriodsTest, NobodySeesMoreByPeriods) {
  make("activity", {{"subject", "李的电话"}, {"kind", "follow_up"}, {"at", clock.now().ms}, {"owner", li}});
  look_again();
  act_as(li, north, access::kOwn, {"activity"});
  EXPECT_EQ(json::parse(figures("activity", {{"group", "at:day"}}, {"at", "=", "last 30 days"}, 30))["data"], json::parse(R"([{"at":"2024-03-05","count":1}])"));
}

}  // namespace
}  // namespace keyuan::record
