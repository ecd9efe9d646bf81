#include "modules/scoring/recompute.hpp"

#include "fields/lead.hpp"
#include "fields/score_rule.hpp"
#include "modules/scoring/because.hpp"
#include "record/testing.hpp"

namespace keyuan::scoring {
namespace {

namespace lead = fields::lead;
using base::Id;
using std::string;

class RecomputeTest : public record::RecordTest {
 protected:
  RecomputeTest() {
    hooks.after("lead", rescore_written);
    hooks.after("activity", rescore_concerned);
  }
  void rule(const Named& values) { make("score_rule", values); }
  Id talk(Id about, base::Time at, const string& signals = {}) {
    Named values = {{"summary", string("谈了谈")}, {"lead", about}, {"at", at.ms}};
    if (!signals.empty()) values.emplace_back("signals", signals);
    const auto id = make("activity", values).id();
    // What the module of activities notes.
    database->write([&](db::Transaction& tx) { tx.execute("UPDATE lead SET last_follow_up_at = ? WHERE id = ?", {at.ms, about}); });
    return id;
  }
  record::Record now(Id id) {
    std::optional<record::Record> r;
    in([&](record::Context& ctx) { r = record::load(ctx, ctx.entity("lead"), id); });
    return *r;
  }
  void recompute(Id id) {
    in([&](record::Context& ctx) { (void)rescore(ctx, kLead, std::array{id}); });
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, RecomputeTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(RecomputeTest, NothingWithoutRules) {
  const auto id = make("lead", {{"name", string("张三")}}).id();
  EXPECT_FALSE(now(id).has(lead::score));
  rule({{"name", string("所有")}, {"points", std::int64_t{5}}, {"active", std::int64_t{0}}});
  recompute(id);
  EXPECT_FALSE(now(id).has(lead::score));
}

TEST_P(RecomputeTest, LiveAndWithTheTime) {
  rule({{"name", string("转介绍")}, {"points", std::int64_t{30}}, {"condition", string(R"(["source","=","referral"])")}});
  rule({{"name", string("跟进")}, {"behaviour", string("follow_ups")}, {"points", std::int64_t{20}}, {"half_life_days", std::int64_t{10}}});
  const auto made = make("lead", {{"name", string("张三")}, {"source", string("referral")}});
  EXPECT_EQ(made.get(lead::score), 30);  // in the answer
  EXPECT_EQ(now(made.id()).get(lead::grade), "C");
  talk(made.id(), clock.now());
  EXPECT_EQ(now(made.id()).get(lead::score), 50);
  EXPECT_EQ(now(made.id()).version(), 1);
  const auto changes = now(made.id()).get(lead::score_changes_at);
  EXPECT_GT(changes, clock.now());
  clock.set(changes);
  recompute(made.id());
  EXPECT_EQ(now(made.id()).get(lead::score), 49);
  clock.advance(100 * base::kDay);
  recompute(made.id());
  EXPECT_EQ(now(made.id()).get(lead::score), 30);
  EXPECT_FALSE(now(made.id()).has(lead::score_changes_at));
}

TEST_P(RecomputeTest, FieldsWithTheirOwnDay) {
  rule({{"name", string("约好")}, {"points", std::int64_t{40}}, {"half_life_days", std::int64_t{10}}, {"since", string("next_follow_up_at")}});
  const auto id = make("lead", {{"name", string("张三")}, {"next_follow_up_at", clock.now().ms - 10 * base::kDay}}).id();
  EXPECT_EQ(now(id).get(lead::score), 20);
}

TEST_P(RecomputeTest, ConditionsOfTheDayAreAskedAgainTomorrow) {
  rule({{"name", string("本周")}, {"points", std::int64_t{5}}, {"condition", string(R"(["next_follow_up_at","=","today"])")}});
  const auto id = make("lead", {{"name", string("张三")}, {"next_follow_up_at", clock.now().ms + base::kDay}}).id();
  EXPECT_EQ(now(id).get(lead::score), 0);
  const auto tomorrow = now(id).get(lead::score_changes_at);
  EXPECT_EQ(tomorrow.to_string(), "2024-03-06T00:00:00.000Z");
  clock.set(tomorrow);
  recompute(id);
  EXPECT_EQ(now(id).get(lead::score), 5);
}

TEST_P(RecomputeTest, ARuleThatFitsNoMoreHoldsNever) {
  rule({{"name", string("从前")}, {"points", std::int64_t{5}}, {"condition", string(R"(["x_gone","=","1"])")}});
  rule({{"name", string("所有")}, {"points", std::int64_t{7}}});
  EXPECT_EQ(make("lead", {{"name", string("张三")}}).get(lead::score), 7);
}

TEST_P(RecomputeTest, CompletenessCountsWhatPeopleFillIn) {
  rule({{"name", string("完整")}, {"behaviour", string("completeness")}, {"points", std::int64_t{10}}, {"fields", string(R"(["mobile","email"])")}});
  EXPECT_EQ(make("lead", {{"name", string("张三")}, {"mobile", string("+8613800138000")}}).get(lead::score), 5);
}

TEST_P(RecomputeTest, ManyAtOnce) {
  std::vector<Id> ids;
  for (int i = 0; i < 230; ++i)
    ids.push_back(make("lead", {{"name", "张" + std::to_string(i)}, {"budget", base::Decimal::whole(i).units}}).id());
  rule({{"name", string("有预算")}, {"points", std::int64_t{60}}, {"condition", string(R"(["budget",">=",100])")}});
  const auto both = [&] {
    std::int64_t changed = 0;
    in([&](record::Context& ctx) { changed = rescore(ctx, kLead, ids); });
    return changed;
  };
  EXPECT_EQ(both(), 230);
  EXPECT_EQ(both(), 0);
  EXPECT_EQ(now(ids[99]).get(lead::grade), "D");
  EXPECT_EQ(now(ids[100]).get(lead::grade), "B");
  EXPECT_EQ(now(ids[229]).get(lead::score), 60);
  rule({{"name", string("早的")}, {"points", std::int64_t{20}}, {"half_life_days", std::int64_t{10}}});
  EXPECT_EQ(both(), 230);
  EXPECT_EQ(now(ids[0]).get(lead::score), 20);
  EXPECT_TRUE(now(ids[0]).has(lead::score_changes_at));
}

TEST_P(RecomputeTest, SaysConditionsInWords) {
  in([&](record::Context& ctx) {
    const auto said = [&](const char* json) { return condition_said(ctx, ctx.entity("lead"), meta::parse_condition(nlohmann::json::parse(json))); };
    EXPECT_EQ(said(R"(["source","=","referral"])"), "来源是“转介绍”");
    EXPECT_EQ(said(R"({"all":[["budget",">",100],{"any":[["region","is empty",null],["created_at","=","last 30 days"]]}]})"),
              "预算大于 100，区域为空 或 创建时间是“最近 30 天”");
    EXPECT_EQ(said(R"({"not":["status","in",["new","contacted"]]})"), "不符合（状态是 新线索、已联系 之一）");
    EXPECT_EQ(said(R"({"all":[]})"), "所有线索");
  });
}

}  // namespace
}  // namespace keyuan::scoring
