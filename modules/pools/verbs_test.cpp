#include "modules/pools/claim.hpp"
#include "modules/pools/extend.hpp"
#include "modules/pools/reclaim.hpp"
#include "modules/pools/rehearse.hpp"
#include "modules/pools/release.hpp"
#include "modules/pools/testing.hpp"

#include <nlohmann/json.hpp>

namespace keyuan::pools {
namespace {

using base::Id;

class VerbsTest : public PoolsTest {
 protected:
  VerbsTest() {
    zhao = person("zhao");
    wang = person("wang", {}, zhao);
    li = person("li");
    pool = make("pool", {{"name", "公海"}, {"entity", "account"}, {"warn_days", std::int64_t{3}}}, {{"members", {wang, li}}, {"administrators", {zhao}}});
    rule = make("pool_rule", {{"pool", pool}, {"kind", "no_follow_up"}, {"days", std::int64_t{10}}});
    account = make("account", {{"name", "长江重工"}});
  }
  std::string claimed(Id who, const std::vector<Id>& ids) {
    std::string out;
    as(who, [&](record::Context& ctx) {
      const auto done = claim(ctx, *book(), pool, ids);
      out = std::to_string(done.claimed.size());
      for (const auto& refused : done.refused) out += " " + refused.why.code;
    });
    return out;
  }
  void follow_up(Id who, Id about) {
    make("activity", {{"kind", "follow_up"}, {"subject", "电话"}, {"account", about}, {"owner", who}, {"at", clock.now().ms}});
  }
  nlohmann::json rehearsed(const Rehearsed& wanted) {
    std::string out;
    as(zhao, [&](record::Context& ctx) { rehearse(ctx, *book(), pool, wanted, out); });
    return nlohmann::json::parse(out);
  }
  std::int64_t told(const char* kind) { return number("SELECT count(*) FROM notification WHERE kind = ?", {std::string(kind)}); }

  Id zhao, wang, li, pool, rule, account;
};

INSTANTIATE_TEST_SUITE_P(Databases, VerbsTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(VerbsTest, IsTakenBackToTheMinuteAndWarnedOfOnce) {
  EXPECT_EQ(claimed(wang, {account}), "1");
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-14T01:00:00.000Z");
  clock.advance(6 * base::kDay);
  warn(services, *book());
  EXPECT_EQ(told("returns_soon"), 0) << "four days ahead";
  clock.advance(base::kDay);
  warn(services, *book());
  warn(services, *book());
  EXPECT_EQ(told("returns_soon"), 2) << "the owner and his manager, once";
  clock.advance(3 * base::kDay - 1);
  EXPECT_EQ(reclaim_what_is_due(services, *book()), 0);
  clock.advance(1);
  EXPECT_EQ(reclaim_what_is_due(services, *book()), 1);
  EXPECT_EQ(field("account", account, "owner"), "");
  EXPECT_EQ(field("account", account, "pool"), pool.to_string());
  EXPECT_EQ(field("account", account, "returns_at"), "");
  EXPECT_EQ(told("reclaimed"), 2);
  EXPECT_EQ(number("SELECT count(*) FROM holding WHERE holder = ? AND \"left\" = 'reclaimed' AND reason = 'no_follow_up'", {wang}), 1);
  EXPECT_EQ(number("SELECT count(*) FROM event WHERE record = ? AND kind = 'pools.reclaimed'", {account}), 1);
}

// Three working days before Monday the 18th, ten of them after Monday the 4th, are the Wednesday before.
TEST_P(VerbsTest, WarnsWorkingDaysAheadWhereThesePass) {
  change("pool", pool, {{"days", "working"}});
  EXPECT_EQ(claimed(wang, {account}), "1");
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-18T01:00:00.000Z");
  clock.advance(9 * base::kDay - 1);
  warn(services, *book());
  EXPECT_EQ(told("returns_soon"), 0);
  clock.advance(1);
  warn(services, *book());
  EXPECT_EQ(told("returns_soon"), 2);
}

TEST_P(VerbsTest, AFollowUpMovesTheClockAndIsWarnedOfAnew) {
  EXPECT_EQ(claimed(wang, {account}), "1");
  clock.advance(8 * base::kDay);
  warn(services, *book());
  follow_up(wang, account);
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-22T01:00:00.000Z");
  EXPECT_EQ(field("account", account, "warned_at"), "");
  clock.advance(8 * base::kDay);
  warn(services, *book());
  EXPECT_EQ(told("returns_soon"), 4);
}

TEST_P(VerbsTest, GrantedDaysStayWhateverIsCountedAnew) {
  EXPECT_EQ(claimed(wang, {account}), "1");
  Id asked;
  as(wang, [&](record::Context& ctx) { asked = ask_for_time(ctx, *book(), ctx.entity("account"), account, {5, "出差"}); });
  EXPECT_EQ(told("extension_asked"), 1);
  const auto decided_by = [&](Id who) {
    try {
      as(who, [&](record::Context& ctx) { (void)decide(ctx, *book(), asked, {.approve = true, .answer = "好", .days = {}}); });
      return std::string();
    } catch (const base::Problem& problem) {
      return problem.code();
    }
  };
  EXPECT_EQ(decided_by(li), "record.not_found");
  EXPECT_EQ(decided_by(wang), "pools.not_administrator");
  EXPECT_EQ(decided_by(zhao), "");
  EXPECT_EQ(decided_by(zhao), "pools.decided_already");
  recount();
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-19T01:00:00.000Z");
  follow_up(wang, account);
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-19T01:00:00.000Z");
  as(wang, [&](record::Context& ctx) { release(ctx, *book(), ctx.entity("account"), account, {"不合适"}); });
  EXPECT_EQ(claimed(li, {account}), "1");
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-14T01:00:00.000Z") << "granted to Wang, not to Li";
}

TEST_P(VerbsTest, RulesSwitchedOffAndOnLoseNoDate) {
  EXPECT_EQ(claimed(wang, {account}), "1");
  clock.advance(5 * base::kDay);
  change("pool_rule", rule, {{"active", std::int64_t{0}}});
  recount();
  EXPECT_EQ(field("account", account, "returns_at"), "");
  clock.advance(2 * base::kDay);
  change("pool_rule", rule, {{"active", std::int64_t{1}}});
  recount();
  EXPECT_EQ(field("account", account, "returns_at"), "2024-03-14T01:00:00.000Z");
}

TEST_P(VerbsTest, APoolMadeLaterTakesWhatLiesNowhere) {
  change("pool", pool, {{"active", std::int64_t{0}}});
  recount();
  EXPECT_EQ(field("account", account, "pool"), "");
  EXPECT_EQ(field("account", account, "department"), "");
  const auto other = make("pool", {{"name", "新公海"}, {"entity", "account"}, {"condition", R"(["name","contains","长江"])"}});
  recount();
  EXPECT_EQ(field("account", account, "pool"), other.to_string());
  EXPECT_EQ(field("account", account, "department"), other.to_string());
  EXPECT_NE(field("account", account, "pooled_at"), "");
}

TEST_P(VerbsTest, WhoLeavesTheCompanyLeavesTheRecordToItsPool) {
  EXPECT_EQ(claimed(wang, {account}), "1");
  change("account", account, {{"owner", base::Value{}}});
  EXPECT_EQ(field("account", account, "department"), pool.to_string());
  EXPECT_EQ(number("SELECT count(*) FROM holding WHERE account = ? AND held_until IS NULL", {account}), 0);
}

TEST_P(VerbsTest, TheRehearsalSaysWhatTheSystemThenDoes) {
  std::vector<Id> accounts = {account};
  for (int i = 0; i < 9; ++i) accounts.push_back(make("account", {{"name", "客户" + std::to_string(i)}}));
  EXPECT_EQ(claimed(wang, accounts), "10");
  clock.advance(4 * base::kDay);
  for (int i = 0; i < 3; ++i) follow_up(wang, accounts[static_cast<std::size_t>(i)]);
  clock.advance(3 * base::kDay);
  auto wanted = Rehearsed{.rules = book()->find(pool)->rules, .days = 7};
  wanted.rules->front().days = 5;
  const auto said = rehearsed(wanted);
  EXPECT_EQ(said["now"]["count"], 7);
  EXPECT_EQ(said["now"]["records"][0]["why"], "长期未跟进");
  EXPECT_EQ(said["now"]["people"][0]["count"], 7);
  EXPECT_EQ(said["past"]["count"], 7) << "five days after the claim";
  EXPECT_EQ(said["past"]["people"][0]["count"], 7);
  EXPECT_EQ(said["past"]["days"].size(), 7);
  EXPECT_EQ(said["past"]["days"][4], nlohmann::json({{"day", "2024-03-09"}, {"count", 7}}));
  change("pool_rule", rule, {{"days", std::int64_t{5}}});
  recount();
  EXPECT_EQ(reclaim_what_is_due(services, *book()), 7);
}

// What the system did do is what the same rules would have done: also of those that others have since, or nobody.
TEST_P(VerbsTest, TheRehearsedPastIsWhatHappened) {
  std::vector<Id> accounts = {account};
  for (int i = 0; i < 5; ++i) accounts.push_back(make("account", {{"name", "客户" + std::to_string(i)}}));
  EXPECT_EQ(claimed(wang, accounts), "6");
  clock.advance(9 * base::kDay);
  follow_up(wang, accounts[0]);
  clock.advance(2 * base::kDay);
  EXPECT_EQ(reclaim_what_is_due(services, *book()), 5);
  EXPECT_EQ(claimed(li, {accounts[1]}), "1");
  clock.advance(2 * base::kDay);
  as({}, [&](record::Context& ctx) { record::remove(ctx, ctx.entity("account"), accounts[2]); });
  const auto said = rehearsed({.days = 30});
  EXPECT_EQ(said["now"]["count"], 0);
  EXPECT_EQ(said["past"]["count"], 4) << "what was deleted is nobody's loss";
  EXPECT_EQ(said["past"]["people"].size(), 1);
  EXPECT_EQ(said["past"]["people"][0]["user"]["id"], wang.to_string());
  for (const auto& lost : said["past"]["records"]) EXPECT_EQ(lost["returns_at"], "2024-03-14T01:00:00.000Z");
  auto stricter = Rehearsed{.rules = book()->find(pool)->rules, .days = 30};
  stricter.rules->front().days = 1;
  EXPECT_EQ(rehearsed(stricter)["past"]["people"][0]["count"], 5) << "of each once: his first silence of a day";
  EXPECT_EQ(rehearsed(stricter)["past"]["people"][1]["user"]["id"], li.to_string());
  EXPECT_EQ(rehearsed({.days = 0})["past"]["count"], 0);
}

TEST_P(VerbsTest, WorkingDaysAreRehearsedBeforeThePoolCountsThem) {
  EXPECT_EQ(claimed(wang, {account}), "1");
  clock.advance(11 * base::kDay);
  EXPECT_EQ(rehearsed({})["now"]["count"], 1);
  EXPECT_EQ(rehearsed({.working_days = true})["now"]["count"], 0) << "ten working days are two weeks";
}

}  // namespace
}  // namespace keyuan::pools
