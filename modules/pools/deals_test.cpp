#include "modules/pools/deals.hpp"

#include "fields/opportunity.hpp"
#include "modules/pools/reclaim.hpp"
#include "modules/pools/testing.hpp"
#include "record/create_many.hpp"

namespace keyuan::pools {
namespace {

namespace deal = fields::opportunity;
using base::Id;

class DealsTest : public PoolsTest {
 protected:
  DealsTest() {
    wang = person("wang");
    const auto pipeline = make("pipeline", {{"name", "采购"}, {"is_default", std::int64_t{1}}});
    open = make("stage", {{"name", "进行中"}, {"pipeline", pipeline}, {"kind", "open"}});
    won = make("stage", {{"name", "赢单"}, {"pipeline", pipeline}, {"kind", "won"}, {"position", std::int64_t{1}}});
    pool = make("pool", {{"name", "公海"}, {"entity", "account"}});
  }
  Id customer(const std::string& name) { return make("account", {{"name", name}, {"owner", wang}}); }
  Id sale(Id account, const char* closed, const char* ends = nullptr) {
    Named values = {{"name", "设备"}, {"account", account}, {"stage", won}, {"closed_on", closed}};
    if (ends) values.emplace_back("contract_ends", ends);
    return make("opportunity", values);
  }
  Id chance(Id account, const char* amount, const char* currency) {
    return make("opportunity", {{"name", "设备"}, {"account", account}, {"stage", open}, {"amount", base::Decimal::parse(amount)->units}, {"amount_currency", currency}});
  }
  std::int64_t count_all() {
    return count_all_deals(services, [](std::int64_t, std::int64_t) { return true; });
  }

  Id wang, open, won, pool;
};

INSTANTIATE_TEST_SUITE_P(Databases, DealsTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(DealsTest, TheLastContractRunsUntilItsEndAndThenTheDaysOfTheRule) {
  make("pool_rule", {{"pool", pool}, {"kind", "contract_ended"}, {"days", std::int64_t{30}}});
  const auto account = customer("长江重工");
  EXPECT_EQ(field("account", account, "returns_at"), "") << "nothing was ever sold to it";
  const auto order = sale(account, "2024-02-20");
  EXPECT_EQ(field("account", account, "contract_ended_on"), "2024-02-20");
  EXPECT_EQ(field("account", account, "returns_at"), "2024-04-03T01:00:00.000Z") << "ended before he had it: his time begins with him";
  const auto contract = sale(account, "2024-02-01", "2024-06-30");
  EXPECT_EQ(field("account", account, "won_on"), "2024-02-20");
  EXPECT_EQ(field("account", account, "contract_ended_on"), "2024-06-30");
  EXPECT_EQ(field("account", account, "returns_at"), "2024-07-30T16:00:00.000Z");
  change("opportunity", contract, {{"contract_ends", "2024-03-31"}});
  EXPECT_EQ(field("account", account, "returns_at"), "2024-04-30T16:00:00.000Z");
  change("opportunity", contract, {{"stage", open}});
  EXPECT_EQ(field("account", account, "contract_ended_on"), "2024-02-20") << "only what is won is a contract";
  change("opportunity", contract, {{"stage", won}, {"closed_on", "2024-03-04"}});
  EXPECT_EQ(field("account", account, "contract_ended_on"), "2024-03-31");
  as({}, [&](record::Context& ctx) { record::remove(ctx, ctx.entity("opportunity"), order); });
  EXPECT_EQ(field("account", account, "won_on"), "2024-03-04");
  clock.set({base::Time::parse("2024-04-30T15:59:59Z")->ms});
  EXPECT_EQ(reclaim_what_is_due(services, *book()), 0);
  clock.set({base::Time::parse("2024-04-30T16:00:00Z")->ms});
  EXPECT_EQ(reclaim_what_is_due(services, *book()), 1);
  EXPECT_EQ(number("SELECT count(*) FROM holding WHERE account = ? AND reason = 'contract_ended'", {account}), 1);
}

TEST_P(DealsTest, OpenAmountsAreComparedInOneCurrency) {
  make("pool_rule", {{"pool", pool}, {"kind", "no_follow_up"}, {"days", std::int64_t{10}}, {"exempt", R"(["open_amount",">=",100000])"}, {"position", std::int64_t{1}}});
  make("pool_rule", {{"pool", pool}, {"kind", "no_opportunity"}, {"days", std::int64_t{5}}, {"position", std::int64_t{2}}});
  const auto account = customer("长江重工");
  EXPECT_EQ(field("account", account, "returns_why"), "no_opportunity");
  const auto yen = chance(account, "3000000", "JPY");
  EXPECT_EQ(field("account", account, "open_amount"), "0") << "open, but not in yuan";
  EXPECT_EQ(field("account", account, "returns_why"), "no_follow_up") << "there is an opportunity";
  chance(account, "99999.99", "CNY");
  EXPECT_EQ(field("account", account, "open_amount"), std::to_string(base::Decimal::parse("99999.99")->units));
  EXPECT_EQ(field("account", account, "returns_why"), "no_follow_up");
  change("opportunity", yen, {{"amount", base::Decimal::parse("1")->units}, {"amount_currency", "CNY"}});
  EXPECT_EQ(field("account", account, "returns_at"), "") << "100,000.99 are enough";
}

TEST_P(DealsTest, AllAnewSaysWhatEveryWriteSaid) {
  std::vector<Id> accounts;
  for (int i = 0; i < 6; ++i) accounts.push_back(customer("客户" + std::to_string(i)));
  sale(accounts[0], "2024-01-05");
  sale(accounts[1], "2024-01-05", "2025-12-31");
  chance(accounts[1], "500", "CNY");
  chance(accounts[2], "500", "USD");
  chance(accounts[3], "500", "CNY");
  EXPECT_EQ(count_all(), 0) << "as it was kept";
  // Past the hooks, as example data is made, and as an older program left it.
  as({}, [&](record::Context& ctx) {
    record::Record r(ctx.entity("opportunity"));
    r.set(deal::name, "续约");
    r.set(deal::account, accounts[4]);
    r.set(deal::status, "won");
    r.set(deal::closed_on, *base::Date::parse("2024-02-02"));
    std::vector<record::Record> made = {std::move(r)};
    record::create_many(ctx, ctx.entity("opportunity"), made);
    ctx.db.execute("UPDATE account SET contract_ended_on = NULL, open_amount = 10000000 WHERE id IN (?, ?)", {accounts[1], accounts[2]});
    ctx.db.execute("UPDATE account SET won_on = '2020-01-01', opportunity_at = 1 WHERE id = ?", {accounts[5]});
  });
  EXPECT_EQ(count_all(), 4);
  EXPECT_EQ(field("account", accounts[1], "contract_ended_on"), "2025-12-31");
  EXPECT_EQ(field("account", accounts[1], "open_amount"), "5000000");
  EXPECT_EQ(field("account", accounts[2], "open_amount"), "0");
  EXPECT_EQ(field("account", accounts[4], "won_on"), "2024-02-02");
  EXPECT_EQ(field("account", accounts[4], "contract_ended_on"), "2024-02-02");
  EXPECT_EQ(field("account", accounts[5], "won_on"), "");
  EXPECT_EQ(field("account", accounts[5], "opportunity_at"), "");
  EXPECT_EQ(count_all(), 0);
}

}  // namespace
}  // namespace keyuan::pools
